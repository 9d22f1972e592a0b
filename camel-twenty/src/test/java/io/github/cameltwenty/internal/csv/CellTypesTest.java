package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.csv.ObjectModel.Choice;
import io.github.cameltwenty.internal.json.Json;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns: the type, the locale, the cell, and what becomes of it as JSON; or a piece of what is told. */
class CellTypesTest {
    private static final List<Choice> STAGES = List.of(
            new Choice("NEW", "New"),
            new Choice("SCREENING", "In Prüfung"),
            new Choice("WON", "Gewonnen"),
            new Choice("LOST", "Lost, sadly"));

    private static CellType cell(FieldType type, String locale) {
        Locale manner = locale.equals("-") ? null : Locale.forLanguageTag(locale);
        boolean isChoice = type == FieldType.SELECT || type == FieldType.MULTI_SELECT;
        return new CellTypes(new Manner(manner, ZoneId.of("Europe/Berlin"))).of(type, isChoice ? STAGES : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | - | 1234.5 | 1234.5",
                "NUMBER | - | -12 | -12",
                "NUMBER | - | 1e3 | 1000",
                "NUMBER | - | \u22125 | -5",
                "NUMBER | de-DE | 1.234.567,50 | 1234567.5",
                "NUMBER | de-DE | 1,5 | 1.5",
                "NUMBER | fr-FR | 1 234,5 | 1234.5",
                "NUMBER | fr-FR | 1\u00A0234,5 | 1234.5",
                "NUMBER | de-CH | 1'234.5 | 1234.5",
                "NUMBER | en-US | 1,234.5 | 1234.5",
                "NUMBER | - | 12345678901234567890 | 12345678901234567890",
                "DATE | - | 2026-05-31 | '\"2026-05-31\"'",
                "DATE | de-DE | 31.5.2026 | '\"2026-05-31\"'",
                "DATE | en-US | 5/31/2026 | '\"2026-05-31\"'",
                "DATE | en-GB | 31/05/2026 | '\"2026-05-31\"'",
                "DATE | fr-FR | 2026-05-31 | '\"2026-05-31\"'",
                "DATE_TIME | - | 2026-05-31T10:00:00.000Z | '\"2026-05-31T10:00:00.000Z\"'",
                "DATE_TIME | - | 2026-05-31 10:00:00+02:00 | '\"2026-05-31T08:00:00.000Z\"'",
                "DATE_TIME | - | 2026-05-31T10:00 | '\"2026-05-31T08:00:00.000Z\"'",
                "DATE_TIME | - | 2026-05-31 | '\"2026-05-30T22:00:00.000Z\"'",
                "DATE_TIME | de-DE | 31.05.2026, 9:30 | '\"2026-05-31T07:30:00.000Z\"'",
                "DATE_TIME | - | 2026-10-25 02:30:00+01:00 | '\"2026-10-25T01:30:00.000Z\"'",
                "DATE_TIME | - | 2026-10-25 03:00 | '\"2026-10-25T02:00:00.000Z\"'",
                "DATE_TIME | en-US | 12/31/2026 12:30 AM | '\"2026-12-30T23:30:00.000Z\"'",
                "DATE_TIME | en-US | 12/31/2026 12:30:15 p.m. | '\"2026-12-31T11:30:15.000Z\"'",
                "DATE_TIME | en-US | 12/31/2026 5:30 PM | '\"2026-12-31T16:30:00.000Z\"'",
                "BOOLEAN | - | TRUE | true",
                "BOOLEAN | - | no | false",
                "BOOLEAN | de-DE | Ja | true",
                "BOOLEAN | fr-FR | faux | false",
                "SELECT | - | NEW | '\"NEW\"'",
                "SELECT | - | in prüfung | '\"SCREENING\"'",
                "MULTI_SELECT | - | New; Gewonnen | '[\"NEW\",\"WON\"]'",
                "MULTI_SELECT | - | New, won | '[\"NEW\",\"WON\"]'",
                "MULTI_SELECT | - | '[\"NEW\",\"WON\"]' | '[\"NEW\",\"WON\"]'",
                "MULTI_SELECT | - | Lost, sadly | '[\"LOST\"]'",
                "ARRAY | - | Köln, Deutschland; Paris | '[\"Köln, Deutschland\",\"Paris\"]'",
                "RAW_JSON | - | '{\"a\": 1}' | '{\"a\":1}'",
                "CURRENCY | - | 12.5 EUR | '{\"amountMicros\":12500000,\"currencyCode\":\"EUR\"}'",
                "CURRENCY | de-DE | 1.234,50 € | '{\"amountMicros\":1234500000,\"currencyCode\":\"EUR\"}'",
                "CURRENCY | en-US | -$5 | '{\"amountMicros\":-5000000,\"currencyCode\":\"USD\"}'",
                "CURRENCY | - | £0.000001 | '{\"amountMicros\":1,\"currencyCode\":\"GBP\"}'",
                "CURRENCY | - | 7 | '{\"amountMicros\":7000000}'",
                "UUID | - | 20202020-a000-4485-94de-70c2a98daef2 | '\"20202020-a000-4485-94de-70c2a98daef2\"'"
            })
    void aCellIsReadByItsType(FieldType type, String locale, String cell, String value) {
        assertThat(Json.write(cell(type, locale).read(cell))).isEqualTo(value);
    }

    /** Summer time ends at midnight in the one, begins then in the other. */
    @ParameterizedTest
    @CsvSource({
        "America/Havana, 2026-11-01, 2026-11-01T04:00:00.000Z",
        "America/Santiago, 2026-09-06, 2026-09-06T04:00:00.000Z"
    })
    void aDateAloneIsTheBeginningOfItsDay(String zone, String date, String instant) {
        DateTimeCell cell = new DateTimeCell(new Manner(null, ZoneId.of(zone)));

        assertThat(cell.read(date)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | - | 1,200 | 'is no number: write it as 1234.5, or name the locale of the file'",
                "NUMBER | de-DE | 1.5 | 'is no number: write it as 1.234,5'",
                "NUMBER | de-DE | 1.23.456 | is no number",
                "NUMBER | - | many | is no number",
                "DATE | - | 31.05.2026 | 'is no date: write it as 2026-05-31, or name the locale of the file'",
                "DATE | de-DE | 31.05.26 | with four digits of the year",
                "DATE | de-DE | 31.02.2026 | is no date that exists",
                "DATE | en-US | 31/05/2026 | is no date that exists",
                "DATE | - | 2026-02-30 | is no date that exists",
                "DATE_TIME | - | 2026-05-31T25:00 | has no time that exists",
                "DATE_TIME | - | 2026-05-31T24:00 | has no time that exists",
                "DATE_TIME | - | 2026-05-31T24:00:00 | has no time that exists",
                "DATE_TIME | - | 2026-05-31T24:00Z | is no time that exists",
                "DATE_TIME | en-US | 5/31/2026 13:30 PM | has no time that exists",
                "DATE_TIME | en-US | 5/31/2026 0:30 PM | has no time that exists",
                "DATE_TIME | - | 2026-10-25 02:30 | 'is there twice in Europe/Berlin, where summer time ends: write it"
                        + " with its offset, as 2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00'",
                "DATE_TIME | - | 2026-05-31T25:00Z | is no time that exists",
                "DATE_TIME | - | 2026-03-29 02:30 | does not exist in Europe/Berlin",
                "DATE_TIME | - | soon | is no date",
                "BOOLEAN | - | ja | 'is neither true nor false: write yes or no, or name the locale of the file'",
                "SELECT | - | Gewonen | 'is no choice, did you mean Gewonnen?'",
                "SELECT | - | zzzzzzzzz | 'is no choice: one of New, In Prüfung, Gewonnen, Lost, sadly'",
                "MULTI_SELECT | - | New; Lost in space | is no choice",
                "RAW_JSON | - | {a | is no JSON",
                "CURRENCY | - | $5 | 'is the sign of several currencies: write the code, as USD'",
                "CURRENCY | - | 5 XQQ | is no currency",
                "CURRENCY | - | 0.0000001 EUR | has more decimals than Twenty keeps",
                "CURRENCY | - | much | is no amount of money",
                "UUID | - | Acme | is no id"
            })
    void whatDoesNotFitIsToldWithWhatIsRight(FieldType type, String locale, String cell, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cell(type, locale).read(cell))
                .withMessageContaining(told);
    }
}
