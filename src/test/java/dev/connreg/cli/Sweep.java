package dev.connreg.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A part of all cases, by a seed that it prints: {@code -DNAME.seed=N} takes that part again, {@code -DNAME.cases=N} a part of
 * that size, and {@code -DNAME.cases=0} all.
 *
 * @param name what the cases are of
 * @param cases those that are taken
 */
record Sweep<T>(String name, List<T> cases) {

    /** After how many cases it is told how far it is. */
    private static final int NEWS = 100;

    /**
     * Takes a part.
     *
     * @param usual how many are taken where nothing else is asked for
     * @param point where a case happens, whatever it is that happens there
     */
    static <T> Sweep<T> of(String name, List<T> all, int usual, Function<T, ?> point) {
        var seed = Long.getLong(name + ".seed", new Random().nextLong(1_000_000));
        var wanted = Integer.getInteger(name + ".cases", usual);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        var cases = wanted == 0 ? shuffled : shuffled.subList(0, Math.min(wanted, shuffled.size()));
        System.out.printf(
                "Sweep %1$s: %2$d cases of %3$d, at %4$d points of %5$d, by -D%1$s.seed=%6$d%n",
                name, cases.size(), all.size(), points(cases, point), points(all, point), seed);
        return new Sweep<>(name, cases);
    }

    private static <T> long points(List<T> cases, Function<T, ?> point) {
        return cases.stream().map(point).distinct().count();
    }

    /** Tries all of them, some side by side, and prints how often they ended how; fails with each that is wrong. */
    void run(Function<T, String> test) {
        var ends = new ConcurrentHashMap<String, Integer>();
        var wrong = new ConcurrentHashMap<T, Throwable>();
        var tried = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            cases.forEach(it -> threads.execute(() -> {
                try {
                    ends.merge(test.apply(it), 1, Integer::sum);
                } catch (RuntimeException | AssertionError e) {
                    wrong.put(it, e);
                    System.out.printf("Sweep %s: %s is wrong: %s%n", name, it, e.getMessage());
                }
                if (tried.incrementAndGet() % NEWS == 0) {
                    System.out.printf("Sweep %s: %d of %d cases tried%n", name, tried.get(), cases.size());
                }
            }));
        }
        System.out.printf("Sweep %s: %s, wrong: %d%n", name, new TreeMap<>(ends), wrong.size());
        report(wrong);
    }

    private void report(Map<T, Throwable> wrong) {
        if (!wrong.isEmpty()) {
            var failure = new AssertionError(
                    "%d of %d cases are wrong: %s".formatted(wrong.size(), cases.size(), wrong.keySet()));
            wrong.values().forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
