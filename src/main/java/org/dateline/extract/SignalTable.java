package org.dateline.extract;

/** A row for each block of a page, a column for each {@link Signal}. */
final class SignalTable {
    private final float[][] rows;

    SignalTable(int blocks) {
        rows = new float[blocks][Signal.WIDTH];
    }

    void put(int block, Signal column, double value) {
        rows[block][column.column()] = (float) value;
    }

    void put(int block, Signal column, boolean value) {
        rows[block][column.column()] = value ? 1 : 0;
    }

    float get(int block, Signal column) {
        return rows[block][column.column()];
    }

    float[][] rows() {
        return rows;
    }
}
