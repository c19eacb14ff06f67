package dev.connreg.azconfig;

import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The directory in which az keeps its configuration and who is signed in. */
public record AzureDirectory(Path path) {

    /** {@code AZURE_CONFIG_DIR} as it stands there, or {@code ~/.azure}. */
    public static AzureDirectory of(Map<String, String> environment, Path home) {
        var named = environment.getOrDefault("AZURE_CONFIG_DIR", "");
        return new AzureDirectory(named.isEmpty() ? home.resolve(".azure") : Path.of(named));
    }

    /**
     * The text of a file in it without its byte order mark, which az puts before {@code azureProfile.json}.
     *
     * @return empty if there is no such file
     * @throws SignInException if it cannot be read
     */
    Optional<String> read(String file) {
        try {
            return Optional.of(TextFile.text(path.resolve(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SignInException(
                    "file '%s' cannot be read: %s".formatted(path.resolve(file), FileTrouble.unreadable(e)));
        }
    }

    /** A file of settings in it; without any where there is no such file. */
    IniFile readSettings(String file) {
        return read(file)
                .map(text -> IniFile.parse(path.resolve(file).toString(), text))
                .orElseGet(IniFile::empty);
    }
}
