package io.github.cameltwenty.internal.csv;

import java.math.BigDecimal;

/** An amount of money in units, as Twenty's own export and import have it; Twenty stores millionths. */
final class AmountCell implements CellType {
    private static final int MICROS = 6;

    private final NumberCell numbers;

    AmountCell(Manner manner) {
        this.numbers = new NumberCell(manner);
    }

    @Override
    public Object read(String cell) {
        BigDecimal micros = numbers.decimal(cell).movePointRight(MICROS).stripTrailingZeros();
        if (micros.scale() > 0) {
            throw new IllegalArgumentException(
                    "'" + cell.strip() + "' has more decimals than Twenty keeps, which are six");
        }
        return NumberCell.value(micros);
    }

    /** @param value in millionths, which the first versions give as text */
    @Override
    public String write(Object value) {
        BigDecimal units = NumberCell.bounded(new BigDecimal(value.toString()))
                .movePointLeft(MICROS)
                .stripTrailingZeros();
        return numbers.write(units.scale() < 0 ? units.setScale(0) : units);
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
