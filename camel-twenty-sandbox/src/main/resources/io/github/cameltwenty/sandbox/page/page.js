'use strict';

const INTERVAL = 1000; // milliseconds
const HIDDEN = ['id', 'searchVector', 'position', 'deletedAt'];
const LAST = ['createdBy', 'createdAt', 'updatedAt'];

const part = id => document.getElementById(id);
const shown = {}; // what each part shows, as JSON, so that only changes are drawn
let chosen = decodeURIComponent(location.hash.slice(1));

/** An element with text in it: what comes from records is never taken for HTML. */
function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function changed(name, value) {
  const json = JSON.stringify(value);
  const news = shown[name] !== json;
  shown[name] = json;
  return news;
}

/** A value as a person reads it. */
function readable(value) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).filter(Boolean).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('amountMicros' in value) {
    return value.amountMicros === null ? '' : value.amountMicros / 1e6 + ' ' + readable(value.currencyCode);
  }
  if ('markdown' in value) return readable(value.markdown);
  return Object.values(value).map(readable).filter(Boolean).join(' ');
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text;
  }
}

function header(...columns) {
  const row = element('tr');
  row.append(...columns.map(([name, className]) => {
    const cell = element('th', name, className);
    cell.scope = 'col';
    return cell;
  }));
  const head = element('thead');
  head.append(row);
  return head;
}

function drawResources(counts) {
  if (!changed('resources', [counts, chosen])) return;
  const focused = document.activeElement.dataset.resource;
  const filledFirst = Object.entries(counts).sort(([, a], [, b]) => (b > 0) - (a > 0));
  part('resources').replaceChildren(...filledFirst.map(([name, count]) => {
    const button = element('button', undefined, count === 0 ? 'empty' : '');
    button.append(element('span', name), element('span', count, 'count'));
    button.title = name;
    button.dataset.resource = name;
    button.ariaCurrent = String(name === chosen);
    button.onclick = () => choose(name);
    return button;
  }));
  part('resources').querySelector(`[data-resource="${focused}"]`)?.focus();
}

function columns(records) {
  const names = [...new Set(records.flatMap(Object.keys))].filter(name => !HIDDEN.includes(name));
  const used = names.filter(name => records.some(record => readable(record[name]) !== ''));
  const rank = name => (name === 'name' || name === 'title' ? -1 : LAST.indexOf(name) + 1);
  return used.sort((a, b) => rank(a) - rank(b));
}

function recordRow(record, names) {
  const row = element('tr');
  const open = element('button', String(record.id).slice(0, 8));
  open.title = 'All of ' + record.id;
  open.onclick = () => {
    part('record').querySelector('pre').textContent = JSON.stringify(record, null, 2);
    part('record').showModal();
  };
  const id = element('td');
  id.append(open);
  row.append(id, ...names.map(name => {
    const text = readable(record[name]);
    const cell = element('td', text);
    cell.title = text;
    return cell;
  }));
  return row;
}

function drawRecords(resource, records, count) {
  if (!changed('records', [resource, records, count])) return;
  part('records-title').textContent = resource || 'Records';
  part('records-note').textContent = !resource ? 'No such resource.'
    : count > records.length ? `${count} records, the ${records.length} changed last`
    : count === 1 ? '1 record' : `${count} records`;
  const names = columns(records);
  const body = element('tbody');
  body.append(...records.map(record => recordRow(record, names)));
  part('records').replaceChildren(...(records.length ? [header(['id'], ...names.map(name => [name])), body] : []));
}

function callRow(call) {
  const row = element('tr');
  const kind = call.status === 0 || call.status >= 500 ? 'bad' : call.status >= 400 ? 'poor' : 'good';
  row.append(
    element('td', new Date(call.at).toLocaleTimeString(undefined, { hour12: false })),
    element('td', call.method),
    element('td', decoded(call.path) + (call.query === null ? '' : '?' + decoded(call.query)), 'path'),
    element('td', call.status || 'dropped', 'number ' + kind),
    element('td', call.millis.toFixed(1), 'number'));
  return row;
}

function drawCalls(calls) {
  if (!changed('calls', calls)) return;
  part('calls-note').textContent = calls.length ? `the last ${calls.length}, latest first` : 'None so far.';
  const body = element('tbody');
  body.append(...calls.map(callRow));
  part('calls').replaceChildren(...(calls.length
    ? [header(['time'], ['method'], ['path'], ['status', 'number'], ['ms', 'number']), body] : []));
}

function state(text, className) {
  part('state').textContent = text;
  part('state').className = className;
}

async function ask() {
  const answer = await fetch('/sandbox/state?resource=' + encodeURIComponent(chosen));
  return answer.json();
}

async function refresh() {
  try {
    let now = await ask();
    if (!chosen) {
      const names = Object.keys(now.counts);
      chosen = names.find(name => now.counts[name] > 0) || names[0];
      now = await ask();
    }
    part('twenty').textContent = now.twenty;
    drawResources(now.counts);
    drawRecords(chosen in now.counts ? chosen : '', now.records, now.counts[chosen]);
    drawCalls(now.calls);
    state('live', 'live');
  } catch (e) {
    state('stopped', 'stopped');
  }
}

function choose(resource) {
  chosen = resource;
  location.hash = encodeURIComponent(resource);
  refresh();
}

async function follow() {
  if (!document.hidden) await refresh();
  setTimeout(follow, INTERVAL);
}

part('address').textContent = location.origin;
window.onhashchange = () => {
  chosen = decodeURIComponent(location.hash.slice(1));
  refresh();
};
follow();
