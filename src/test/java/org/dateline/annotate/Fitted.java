package org.dateline.annotate;

/** Keeps, in the order of a model file, the features that weigh anything. */
@SuppressWarnings("ArrayRecordComponent")
record Fitted(IntTable table, byte[] rows, float scale, float[] transitions) {
    private static final int NEGLIGIBLE = 1;

    Weights weights() {
        int[] kept = java.util.stream.IntStream.range(0, table.size())
                .filter(this::any)
                .map(table::key)
                .map(k -> k ^ Integer.MIN_VALUE)
                .sorted()
                .map(k -> k ^ Integer.MIN_VALUE)
                .toArray();
        byte[] ordered = new byte[kept.length * Labels.COUNT];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(rows, table.find(kept[i]) * Labels.COUNT, ordered, i * Labels.COUNT, Labels.COUNT);
        }
        return new Weights(new HashIndex(kept), ordered, scale, transitions);
    }

    private boolean any(int row) {
        for (int i = row * Labels.COUNT; i < (row + 1) * Labels.COUNT; i++) {
            if (Math.abs(rows[i]) > NEGLIGIBLE) {
                return true;
            }
        }
        return false;
    }
}
