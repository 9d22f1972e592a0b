'use strict';

const columns = document.getElementById('columns');
const summary = document.getElementById('summary');
const problem = document.getElementById('problem');
const refresh = document.getElementById('refresh');

// text only ever goes into textContent, so that nothing in a record is taken for markup
function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function money({value, currency}) {
  const digits = Number.isInteger(value) ? 0 : 2;
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits
    }).format(value);
  } catch (noCurrency) {
    return `${value.toLocaleString('en')} ${currency}`.trim();
  }
}

const sum = totals => totals.map(money).join(' + ');

const day = time => new Date(time).toLocaleDateString('en', {day: 'numeric', month: 'short', year: 'numeric'});

// MY_STAGE as "My stage"
function label(stage) {
  const words = stage.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function card(deal) {
  const made = element('li', '', element('h3', '', deal.name || 'Without a name'));
  if (deal.company) {
    made.append(element('p', 'company', deal.company));
  }
  const facts = element('p', 'facts', element('span', deal.amount ? 'amount' : '', deal.amount ? money(deal.amount) : 'No amount'));
  if (deal.closeDate) {
    const date = element('time', '', day(deal.closeDate));
    date.dateTime = deal.closeDate;
    facts.append(element('span', '', 'Closes ', date));
  }
  made.append(facts);
  return made;
}

function column(stage) {
  const deals = stage.opportunities;
  return element('section', '',
      element('h2', '', label(stage.name), element('span', 'count', String(deals.length))),
      element('p', 'total', sum(stage.totals)),
      deals.length ? element('ul', '', ...deals.map(card)) : element('p', 'none', 'No opportunities'));
}

async function pipeline() {
  const response = await fetch('pipeline', {headers: {Accept: 'application/json'}});
  if (response.ok) {
    return response.json();
  }
  const {detail} = await response.json().catch(() => ({}));
  throw new Error(detail || `The service answered ${response.status}`);
}

async function show() {
  refresh.disabled = true;
  try {
    const {stages, totals} = await pipeline();
    const count = stages.reduce((all, stage) => all + stage.opportunities.length, 0);
    columns.replaceChildren(...stages.map(column));
    summary.textContent = `${count} open ${count === 1 ? 'opportunity' : 'opportunities'}`
        + (totals.length ? `, ${sum(totals)}` : '');
    problem.hidden = true;
  } catch (failure) {
    // what was shown before stays; it is said to be old
    problem.textContent = `The pipeline could not be read: ${failure.message}.`;
    problem.hidden = false;
    if (!columns.hasChildNodes()) {
      summary.textContent = '';
    }
  } finally {
    refresh.disabled = false;
  }
}

refresh.addEventListener('click', show);
show();
