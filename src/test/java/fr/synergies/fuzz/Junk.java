package fr.synergies.fuzz;

import java.util.List;
import java.util.Random;

/** Values that people mistype and attackers try, drawn from a seeded source: the same seed gives the same requests. */
final class Junk {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "NaN",
            "0",
            "-1",
            "1e999",
            "1,5",
            "44 250,50",
            "44\u00a0250,50 €",
            "99999999999999999999",
            "0x10",
            "١٢٣",
            "2022-13-45",
            "2022-02-30",
            "31/12/2023",
            "+999999999-12-31",
            "-2022-01-01",
            "24:61",
            "SYNERGIES",
            "synergies",
            "SALARY",
            "é́\u200f\u202e",
            "😀",
            "\u0000",
            "\ud800",
            "' or '1'='1",
            "%",
            "_",
            "%00",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${7*7}",
            "__${T(java.lang.Runtime)}__::x",
            "=cmd|' /C calc'!A0",
            "a.b[99999].c",
            "a[b",
            "http://localhost/",
            "javascript:alert(1)",
            "true",
            "{}",
            "[]");

    private static final int LONG = 300;
    private static final int VERY_LONG = 5_000;

    private final Random random;

    Junk(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something of this share of cases happens, in percent. */
    boolean of(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(LONG);
            case 1 -> "é".repeat(VERY_LONG);
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(40)));
            default -> one(TEXTS);
        };
    }
}
