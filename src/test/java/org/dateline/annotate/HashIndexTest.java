package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    @Test
    void finds_each_hash_at_its_place_and_no_other() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 9, 1000}) {
            Set<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
            while (hashes.size() < size) {
                hashes.add(random.nextInt());
            }
            HashIndex index =
                    new HashIndex(hashes.stream().mapToInt(Integer::intValue).toArray());
            int place = 0;
            for (int hash : hashes) {
                assertEquals(place++, index.find(hash));
                assertEquals(hashes.contains(hash + 1) ? place : -1, index.find(hash + 1));
            }
        }
    }

    @Test
    void refuses_hashes_out_of_order() {
        assertThrows(IllegalArgumentException.class, () -> new HashIndex(new int[] {-1, 1}));
        assertThrows(IllegalArgumentException.class, () -> new HashIndex(new int[] {1, 1}));
    }
}
