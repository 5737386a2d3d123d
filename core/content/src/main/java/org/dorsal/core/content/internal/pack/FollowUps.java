package org.dorsal.core.content.internal.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.core.content.internal.json.Json;
import org.dorsal.core.content.internal.json.Problems;

/**
 * Which questions follow which. Those that follow one another in a circle would never be asked, as none of them is the
 * first, and what they ask about would count as normal.
 */
final class FollowUps {
    private record Visit(String question, Iterator<Json.Text> next) {
    }

    private final Map<String, List<Json.Text>> next = new LinkedHashMap<>();

    void add(String question, Json.Text followUp) {
        next.computeIfAbsent(question, id -> new ArrayList<>()).add(followUp);
    }

    /** Reports each circle once, where it closes. */
    void refuseCircles(Problems problems) {
        Set<String> visited = new HashSet<>();
        next.keySet().stream().filter(visited::add).forEach(first -> follow(first, visited, problems));
    }

    /** Without recursion: how long a chain is, is up to whoever wrote the pack. */
    private void follow(String first, Set<String> visited, Problems problems) {
        Deque<Visit> path = new ArrayDeque<>(List.of(visit(first)));
        Set<String> onPath = new HashSet<>(Set.of(first));
        while (!path.isEmpty()) {
            if (!path.peek().next().hasNext()) {
                onPath.remove(path.pop().question());
                continue;
            }
            Json.Text followUp = path.peek().next().next();
            if (onPath.contains(followUp.text())) {
                refuse(followUp, path, problems);
            } else if (visited.add(followUp.text())) {
                onPath.add(followUp.text());
                path.push(visit(followUp.text()));
            }
        }
    }

    private Visit visit(String question) {
        return new Visit(question, next.getOrDefault(question, List.of()).iterator());
    }

    private static void refuse(Json.Text followUp, Deque<Visit> path, Problems problems) {
        List<String> circle = new ArrayList<>(List.of(followUp.text()));
        for (Visit visit : path) {
            circle.add(visit.question());
            if (visit.question().equals(followUp.text())) {
                break;
            }
        }
        Collections.reverse(circle);
        problems.add(followUp.place(), "The follow-ups go round in a circle: " + String.join(", ", circle)
            + ". None of these questions would ever be asked.", "Take this follow-up out, or let it lead to a question outside the circle.");
    }
}
