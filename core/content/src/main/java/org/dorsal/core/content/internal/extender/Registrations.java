package org.dorsal.core.content.internal.extender;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.content.CarriedServices;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.metatype.MetaTypeProvider;

/** The services of one pack, registered in the name of its bundle. */
final class Registrations implements AutoCloseable {
    private final List<ServiceRegistration<?>> all = new ArrayList<>();

    private Registrations() {
    }

    /** Registers all, or none where the bundle is stopped meanwhile. */
    static Registrations of(CarriedServices contributions, BundleContext bundle) {
        // By identity: what is equal is registered all the same, and a hash of a whole activity takes its time.
        Map<Object, Class<?>> services = new IdentityHashMap<>();
        contributions.facts().forEach(fact -> services.put(fact, Fact.class));
        contributions.questions().forEach(question -> services.put(question, Question.class));
        contributions.checks().forEach(check -> services.put(check, SafetyCheck.class));
        contributions.techniques().forEach(technique -> services.put(technique, Technique.class));
        contributions.exercises().forEach(exercise -> services.put(exercise, Exercise.class));
        contributions.programs().forEach(program -> services.put(program, Program.class));
        contributions.lessons().forEach(lesson -> services.put(lesson, Lesson.class));

        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Capabilities.TOGETHER, services.size());
        Registrations registrations = new Registrations();
        try {
            services.forEach((service, type) ->
                registrations.all.add(bundle.registerService(type.getName(), service, properties)));
        } catch (IllegalStateException e) {
            registrations.close();
        }
        return registrations;
    }

    /** Registers besides what describes the pack's settings; it belongs to no catalogue. */
    void describe(Settings settings, BundleContext bundle) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(MetaTypeProvider.METATYPE_PID, settings.getID());
        try {
            all.add(bundle.registerService(MetaTypeProvider.class, settings, properties));
        } catch (IllegalStateException e) {
            close();
        }
    }

    @Override
    public void close() {
        all.forEach(registration -> {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // The framework was first: it takes a stopping bundle's services away itself.
                return;
            }
        });
        all.clear();
    }
}
