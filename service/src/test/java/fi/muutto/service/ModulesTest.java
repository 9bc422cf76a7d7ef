package fi.muutto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between features are those that their {@code package-info.java} names. */
class ModulesTest {

    @Test
    void featuresUseOnlyWhatTheyMayUse() {
        ApplicationModules.of(MuuttoApplication.class).verify();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureSaysWhatItIsAndWhatItMayUse(String feature) throws Exception {
        var info = Class.forName(feature + ".package-info");
        assertThat(info.isAnnotationPresent(NullMarked.class)).as("@NullMarked").isTrue();
        var module = info.getAnnotation(ApplicationModule.class);
        assertThat(module).as("@ApplicationModule").isNotNull();
        assertThat(module.allowedDependencies()).as("allowedDependencies").doesNotContain(ApplicationModule.OPEN_TOKEN);
        assertThat(Sources.text(Sources.MAIN.resolve(feature.replace('.', '/') + "/package-info.java")))
                .containsPattern("(?s)^/\\*\\*.*?[.].*?\\*/");
    }

    private static Stream<String> features() throws IOException {
        return Sources.packages().filter(name -> !name.equals("fi.muutto.service"));
    }
}
