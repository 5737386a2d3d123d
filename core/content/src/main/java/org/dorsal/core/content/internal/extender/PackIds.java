package org.dorsal.core.content.internal.extender;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose pack an id stands for: that of the bundle which started first, as settings and rules of two packs of one id could
 * not be told apart. The others wait, in the order in which they came. Services come and go outside the lock.
 */
final class PackIds {
    private final Map<String, Deque<PackBundle>> byId = new HashMap<>();

    /** Brings a sound pack into force, or lets it wait for the one that is. */
    void arrived(PackBundle pack) {
        if (isFirst(pack)) {
            pack.enter();
        }
    }

    /** Takes a pack out of force, and brings in the one that waited for it. */
    void gone(PackBundle pack) {
        pack.close();
        taken(pack).ifPresent(PackBundle::enter);
    }

    private synchronized boolean isFirst(PackBundle pack) {
        Deque<PackBundle> queue = byId.computeIfAbsent(pack.pack().id(), id -> new ArrayDeque<>());
        queue.add(pack);
        PackBundle first = queue.peek();
        if (first != pack) {
            pack.waitFor(first);
        }
        return first == pack;
    }

    private synchronized Optional<PackBundle> taken(PackBundle pack) {
        Deque<PackBundle> queue = byId.getOrDefault(pack.pack().id(), new ArrayDeque<>());
        boolean wasInForce = queue.peek() == pack;
        queue.remove(pack);
        if (!wasInForce || queue.isEmpty()) {
            return Optional.empty();
        }
        PackBundle next = queue.peek();
        queue.stream().skip(1).forEach(waiting -> waiting.waitFor(next));
        return Optional.of(next);
    }
}
