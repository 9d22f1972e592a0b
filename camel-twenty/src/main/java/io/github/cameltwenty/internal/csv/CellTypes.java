package io.github.cameltwenty.internal.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.csv.ObjectModel.Choice;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.List;

/** Picks how the values of a field are written, in the manner of a country. */
final class CellTypes {
    private static final CellType TEXT = new CellType() {
        @Override
        public Object read(String cell) {
            return cell;
        }

        @Override
        public boolean keepsBlanks() {
            return true;
        }
    };

    private static final CellType UUID = cell -> {
        String id = cell.strip();
        if (!OptionChecks.isUuid(id)) {
            throw new IllegalArgumentException("'" + id + "' is no id");
        }
        return id;
    };

    private static final CellType RAW_JSON = new CellType() {
        @Override
        public Object read(String cell) {
            try {
                return Json.read(cell);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("'" + cell + "' is no JSON", e);
            }
        }

        @Override
        public String write(Object value) {
            return Json.write(value);
        }
    };

    private final Manner manner;

    CellTypes(Manner manner) {
        this.manner = manner;
    }

    /** @param choices of a select; empty where they are not known */
    CellType of(FieldType type, List<Choice> choices) {
        return switch (type) {
            case UUID -> UUID;
            case DATE -> new DateCell(manner);
            case DATE_TIME -> new DateTimeCell(manner);
            case BOOLEAN -> new BooleanCell(manner);
            case INTEGER, NUMBER -> new NumberCell(manner);
            case SELECT -> choices.isEmpty() ? TEXT : new ChoiceCell(choices);
            case MULTI_SELECT -> new ListCell(choices);
            case ARRAY -> new ListCell(List.of());
            case RAW_JSON -> RAW_JSON;
            case CURRENCY -> new MoneyCell(manner);
            default -> TEXT;
        };
    }

    CellType uuid() {
        return UUID;
    }

    /** An amount of money in units, of which Twenty keeps millionths. */
    CellType amount() {
        return new AmountCell(manner);
    }
}
