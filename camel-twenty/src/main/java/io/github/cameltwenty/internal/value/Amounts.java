package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money in millionths: the first two versions store decimals of them too, 2.21 gives back what is before the point. */
final class Amounts {
    private Amounts() {}

    static StoredForm micros(Object value, Storage storage) {
        StoredForm stored = Numbers.decimal(value, storage);
        if (!stored.isStored() || Numbers.isWhole(new BigDecimal(stored.value().toString()))) {
            return stored;
        }
        String problem = Texts.shown(value) + " is no whole number of millionths";
        if (!storage.isStrict()) {
            return StoredForm.changed(stored.value(), problem);
        }
        BigDecimal cut = new BigDecimal(stored.value().toString());
        return cut.signum() < 0
                ? StoredForm.unsure(problem)
                : StoredForm.changed(cut.setScale(0, RoundingMode.DOWN), problem);
    }
}
