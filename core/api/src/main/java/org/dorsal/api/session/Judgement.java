package org.dorsal.api.session;

import java.util.List;
import org.dorsal.api.safety.Finding;

/**
 * What the during-checks made of something that arose.
 *
 * @param harmless whether the session may go on: for each thing that arose, judged by itself, a check that reads its fact
 *     has a finding, every finding is {@code self-care}, and no check failed
 * @param kept whether what arose is on the disk; where not, it is remembered until the process ends, and nothing else is permitted
 *     before the disk takes it
 * @param findings all of them, most serious first
 */
public record Judgement(boolean harmless, boolean kept, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }
}
