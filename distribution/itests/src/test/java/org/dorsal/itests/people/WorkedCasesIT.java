package org.dorsal.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dorsal.itests.terminal.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worked cases through the screens of the archive and through its command: the same levels. The system property
 * {@code org.dorsal.cases} names a file of others, to be played by hand.
 */
class WorkedCasesIT {
    @TempDir
    private Path folder;

    @Test
    void screensLeadToTheSameLevelsAsFactsHandedToTheCommand() throws Exception {
        List<WorkedCase> cases = WorkedCase.all(file());
        Map<String, String> played = new LinkedHashMap<>();
        try (SimulatedPlatform platform = new SimulatedPlatform()) {
            for (WorkedCase worked : cases) {
                String level = new PlayedCase(platform.catalogue(), worked).level(folder.resolve(worked.id())).name();
                played.put(worked.id(), level.toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }

        assertThat(played).isEqualTo(checked(cases));
    }

    private Map<String, String> checked(List<WorkedCase> cases) throws Exception {
        Path answers = Files.writeString(folder.resolve("cases.jsonl"),
            cases.stream().map(WorkedCase::line).collect(Collectors.joining("\n", "", "\n")));
        Cli check = Cli.dorsal(folder.resolve("checked"), "check", "--answers", answers.toString(), "--unanswered", "no", "--format", "json");
        Map<String, String> levels = new LinkedHashMap<>();
        for (String line : check.out().lines().filter(l -> l.startsWith("{")).toList()) {
            JsonNode answer = new JsonMapper().readTree(line);
            levels.put(answer.get("id").asString(), answer.get("level").asString());
        }
        return levels;
    }

    private static Path file() throws Exception {
        String other = System.getProperty("org.dorsal.cases", "");
        return other.isEmpty() ? Path.of(WorkedCasesIT.class.getResource("/worked-cases.json").toURI()) : Path.of(other);
    }
}
