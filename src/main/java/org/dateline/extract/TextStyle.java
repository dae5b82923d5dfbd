package org.dateline.extract;

/**
 * How a text is written, counted in one pass.
 *
 * @param words runs of letters and digits
 * @param capitals words that begin with a capital
 * @param upper words in capitals only
 * @param brief words in lower case of one to three letters
 * @param digits digits
 * @param commas commas of any script
 * @param stops marks that end sentences
 * @param quotes quotation marks
 * @param marks signs that running text seldom has: bars, copyright, at, bullets
 */
record TextStyle(
        int words, int capitals, int upper, int brief, int digits, int commas, int stops, int quotes, int marks) {
    private static final int LOOK = 2_000;

    /** The style of a text, by its first 2,000 characters. */
    static TextStyle of(String text) {
        int[] n = new int[9];
        int length = Math.min(text.length(), LOOK);
        boolean inside = false;
        boolean lower = false;
        int letters = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                if (!inside) {
                    n[0]++;
                    n[1] += Character.isUpperCase(c) ? 1 : 0;
                    lower = false;
                    letters = 0;
                }
                inside = true;
                letters++;
                lower |= !Character.isUpperCase(c);
                n[3] += Character.isDigit(c) ? 1 : 0;
            } else {
                n[2] += inside && !lower && letters > 1 ? 1 : 0;
                n[8] += inside && lower && letters <= 3 ? 1 : 0;
                inside = false;
                count(c, n);
            }
        }
        return new TextStyle(n[0], n[1], n[2], n[8], n[3], n[4], n[5], n[6], n[7]);
    }

    private static void count(char c, int[] n) {
        if (c == ' ') {
            return;
        }
        if (c == ',' || c == '、' || c == '،' || c == '，') {
            n[4]++;
        } else if (".!?…。！？؟।".indexOf(c) >= 0) {
            n[5]++;
        } else if ("\"“”„«»「」‘’".indexOf(c) >= 0) {
            n[6]++;
        } else if ("|©@•·›»→▸#_/".indexOf(c) >= 0) {
            n[7]++;
        }
    }
}
