package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example in the Javadoc of ConnectedRegistryDeployment, compiled as it stands there, and run. */
class LibraryExampleTest {

    private static final Path DOCUMENTED =
            Path.of("src/main/java/dev/connreg/deployment/ConnectedRegistryDeployment.java");
    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet :\\n(.*?)\\n \\* }\\n \\*/", Pattern.DOTALL);

    @TempDir
    private static Path classes;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    void example_deploys_a_site_and_tells_how_it_is() throws Exception {
        connreg.start(SiteFixture.QUICK);

        assertThat(deploy(Path.of(connreg.spec("own-certificate"))))
                .contains("CREATE connected registry", "connected registry: Succeeded, Online, Active");
        assertThat(connreg.sandbox().resources()).containsKey(SiteFixture.EXTENSION);
    }

    @Test
    void example_tells_what_is_wrong_in_words() throws Exception {
        connreg.start(SiteFixture.QUICK);
        connreg.sandbox().remove(SiteFixture.CLUSTER);

        assertThat(deploy(Path.of(connreg.spec("own-certificate"))))
                .singleElement()
                .asString()
                .contains("connected cluster 'myarck8scluster'", "was not found");
    }

    private List<String> deploy(Path spec) throws Exception {
        var told = new ArrayList<String>();
        Consumer<String> log = told::add;
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Method example = loader.loadClass("Stores")
                    .getDeclaredMethod("deploy", Path.class, Map.class, Path.class, Consumer.class);
            example.setAccessible(true);
            example.invoke(null, connreg.folder().resolve(spec), connreg.variables(), connreg.folder(), log);
        }
        return told;
    }

    @BeforeAll
    static void compile() throws IOException {
        var options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:all,-path", "-Werror");
        var files = List.of(new Text(snippet()));
        var told = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.getTask(told, null, null, options, null, files).call())
                .as("%s", told)
                .isTrue();
    }

    private static String snippet() throws IOException {
        var found = SNIPPET.matcher(Files.readString(DOCUMENTED));
        assertThat(found.find()).isTrue();
        return found.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("text:///Stores.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
