package io.github.cameltwenty.sandbox;

/** How many records a page has. */
record Limits(int byDefault, int most, boolean zeroIsAll) {
    /** The number of records asked for, {@link Integer#MAX_VALUE} for all. @param parameter null where it was not sent */
    int of(String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return Math.min(byDefault, most);
        }
        double asked = number(parameter);
        if (!(asked >= 0)) {
            throw Refusal.badRequest("limit '" + parameter + "' is invalid. Should be an integer");
        }
        return asked == 0 && zeroIsAll ? most : (int) Math.min(most, Math.ceil(asked));
    }

    private static double number(String parameter) {
        try {
            return Double.parseDouble(parameter);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
