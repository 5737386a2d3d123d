package org.dorsal.api.pack;

/** Names used in manifests and as service properties. */
public final class Capabilities {
    /**
     * The namespace in which a bundle announces its safety checks:
     * {@code Provide-Capability: org.dorsal.check;org.dorsal.check="infection"}, once for each check. Nothing is
     * permitted while an installed bundle's announced check has not arrived, whether the bundle is started or not.
     */
    public static final String CHECK = "org.dorsal.check";

    /**
     * The namespace by which a bundle says that it carries a pack as data:
     * {@code Provide-Capability: org.dorsal.pack;org.dorsal.pack="triage";version:Version="1.0.0"}. Its
     * {@code pack.json} is then read when it starts.
     */
    public static final String PACK = "org.dorsal.pack";

    /**
     * Service property ({@code Integer}): how many services its bundle registers that belong together. None of them
     * counts until all are there, and all leave with the first that goes. Without it a service counts by itself.
     */
    public static final String TOGETHER = "org.dorsal.together";

    /**
     * The settings of a pack, which are its facts of the origin {@code SETTING}, stand in the configuration whose PID is
     * this followed by the pack's id; each under the id of its fact.
     */
    public static final String SETTINGS_PID = "org.dorsal.pack.";

    private Capabilities() {
    }
}
