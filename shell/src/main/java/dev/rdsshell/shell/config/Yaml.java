package dev.rdsshell.shell.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML files of ours: mappings of texts, lists and mappings. Nothing but plain data is ever made of them. */
final class Yaml {
    private Yaml() {}

    /** @throws BrokenYamlException where the text is not one mapping; the message shows no content */
    static Map<String, Object> readMap(String text) throws BrokenYamlException {
        Object document = load(text);
        if (document == null) {
            return Map.of();
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw new BrokenYamlException("it does not hold lines of the form NAME: VALUE");
        }
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, value) -> read.put(String.valueOf(key), value == null ? "" : value));
        return read;
    }

    private static @org.jspecify.annotations.Nullable Object load(String text) throws BrokenYamlException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        try {
            return new org.yaml.snakeyaml.Yaml(
                            new SafeConstructor(options), new Representer(dumping), dumping, options, new TextsOnly())
                    .load(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenYamlException("line " + line + " is no YAML (" + e.getProblem() + ")");
        } catch (YAMLException e) {
            throw new BrokenYamlException("it is no YAML");
        }
    }

    static String write(Map<String, Object> content) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new org.yaml.snakeyaml.Yaml(options).dump(content);
    }

    /** {@code on}, {@code off} and {@code 5} are texts, as one sees them. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|)$"), "~n\0");
        }
    }

    /** The file is not what was expected. */
    static final class BrokenYamlException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenYamlException(String message) {
            super(message);
        }
    }
}
