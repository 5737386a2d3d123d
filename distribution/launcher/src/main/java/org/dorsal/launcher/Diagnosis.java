package org.dorsal.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Why the program that should run is not there, in sentences. */
final class Diagnosis {
    private final BundleContext context;

    Diagnosis(BundleContext context) {
        this.context = context;
    }

    List<String> sentences() {
        List<String> unresolved = unresolved();
        List<String> sentences = new ArrayList<>();
        if (!unresolved.isEmpty()) {
            sentences.add("These bundles lack something they need: " + String.join(", ", unresolved) + ".");
        }
        sentences.addAll(waiting());
        return sentences.isEmpty() ? List.of("No bundle offers the console.") : sentences;
    }

    /** Those whose turn has come; a bundle of a later level is resolved when it is wanted. */
    private List<String> unresolved() {
        int reached = context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel();
        return Arrays.stream(context.getBundles())
            .filter(b -> b.getState() == Bundle.INSTALLED && b.adapt(BundleStartLevel.class).getStartLevel() <= reached)
            .map(Bundle::getSymbolicName).sorted().collect(Collectors.toList());
    }

    private List<String> waiting() {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of("No component can be made, since the bundle that makes them does not run.");
        }
        ServiceComponentRuntime components = context.getService(reference);
        return components.getComponentDescriptionDTOs().stream().flatMap(d -> waiting(components, d)).sorted()
            .collect(Collectors.toList());
    }

    private static Stream<String> waiting(ServiceComponentRuntime components, ComponentDescriptionDTO description) {
        return components.getComponentConfigurationDTOs(description).stream().flatMap(c -> waiting(description, c));
    }

    private static Stream<String> waiting(ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return Stream.of(description.name + " failed.");
        }
        if (configuration.unsatisfiedReferences.length == 0) {
            return Stream.empty();
        }
        return Stream.of(description.name + " waits for " + Arrays.stream(configuration.unsatisfiedReferences)
            .map(missing -> service(description, missing)).distinct().collect(Collectors.joining(", ")) + ".");
    }

    private static String service(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing) {
        return Arrays.stream(description.references).filter(r -> r.name.equals(missing.name)).map(r -> r.interfaceName)
            .findFirst().orElse(missing.name);
    }
}
