package dev.connreg.manual;

import dev.connreg.manual.CommandOutline.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A script with which a shell completes commands, options and their values; it starts no connreg. */
public enum Completion {
    bash {
        @Override
        public String of(CommandOutline root) {
            return """
                    # Completion of connreg for bash. To load it: . <(connreg completion bash)
                    # shellcheck shell=bash
                    _connreg() {
                      local path='' words='' word i
                      COMPREPLY=()
                      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                      # Bash makes three words of --option=value.
                      if [[ $current == = ]]; then
                        current=''
                      elif [[ $previous == = && COMP_CWORD -gt 1 ]]; then
                        previous=${COMP_WORDS[COMP_CWORD - 2]}
                      fi
                      for ((i = 1; i < COMP_CWORD; i++)); do
                        case "$path ${COMP_WORDS[i]}" in
                          %s) path="$path ${COMP_WORDS[i]}" ;;
                          *) break ;;
                        esac
                      done
                      case $path in
                    %s  esac
                      for word in $words; do
                        [[ $word != "$current"* ]] || COMPREPLY+=("$word")
                      done
                    }
                    complete -o default -F _connreg connreg
                    """.formatted(patterns(root), cases(root, Completion::bashCase));
        }
    },
    zsh {
        @Override
        public String of(CommandOutline root) {
            return """
                    #compdef connreg
                    # Completion of connreg for zsh. To load it: source <(connreg completion zsh)
                    _connreg() {
                      local path_='' previous=${words[CURRENT - 1]} word
                      local -a found
                      if [[ ${words[CURRENT]} == --*=* ]]; then
                        previous=${words[CURRENT]%%%%=*}
                        compset -P '*='
                      fi
                      for word in ${words[2, CURRENT - 1]}; do
                        case "$path_ $word" in
                          %s) path_="$path_ $word" ;;
                          *) break ;;
                        esac
                      done
                      case $path_ in
                    %s  esac
                      if (( ${#found} )); then
                        _describe connreg found
                      else
                        _files
                      fi
                    }
                    if [ "${funcstack[1]:-}" = _connreg ]; then
                      _connreg "$@"
                    else
                      compdef _connreg connreg
                    fi
                    """.formatted(patterns(root), cases(root, Completion::zshCase));
        }
    },
    fish {
        @Override
        public String of(CommandOutline root) {
            var paths = paths(root).stream().map(Completion::quoted).collect(Collectors.joining(" "));
            return """
                    # Completion of connreg for fish. To load it: connreg completion fish | source
                    set -g __connreg_commands %s
                    function __connreg_at
                        set -l words (commandline -opc)
                        set -l path ''
                        for word in $words[2..]
                            contains -- "$path $word" $__connreg_commands; or break
                            set path "$path $word"
                        end
                        test "$path" = "$argv[1]"
                    end
                    complete -c connreg -f
                    %s""".formatted(
                            paths,
                            root.all().stream()
                                    .flatMap(reached -> fishLines(reached).stream())
                                    .map(line -> line + "\n")
                                    .collect(Collectors.joining()));
        }
    };

    public abstract String of(CommandOutline root);

    /** With a blank before each word, so that the root's own is empty. */
    private static List<String> paths(CommandOutline root) {
        return root.all().stream().skip(1).map(Completion::path).toList();
    }

    private static String path(Reached reached) {
        return reached.path().isEmpty() ? "" : " " + reached.path();
    }

    private static String patterns(CommandOutline root) {
        return paths(root).stream().map(Completion::quoted).collect(Collectors.joining(" | "));
    }

    private interface Case {
        String of(CommandOutline command);
    }

    private static String cases(CommandOutline root, Case body) {
        return root.all().stream()
                .map(reached -> "    %s)\n%s      ;;\n".formatted(quoted(path(reached)), body.of(reached.command())))
                .collect(Collectors.joining());
    }

    private static String bashCase(CommandOutline command) {
        return previous(
                command,
                choices -> "words='%s'".formatted(String.join(" ", choices)),
                "return",
                "words='%s'".formatted(String.join(" ", words(command))));
    }

    private static String zshCase(CommandOutline command) {
        return previous(
                command,
                choices -> "found=(%s)".formatted(joined(choices)),
                "",
                "found=(%s)".formatted(joined(described(command))));
    }

    private interface Choices {
        String of(List<String> choices);
    }

    /** By the word before: the choices of an option's value, a value of any kind, or what may stand there otherwise. */
    private static String previous(CommandOutline command, Choices choices, String any, String otherwise) {
        var valued =
                command.options().stream().filter(OptionOutline::takesValue).toList();
        if (valued.isEmpty()) {
            return "      %s\n".formatted(otherwise);
        }
        var text = new StringBuilder("      case $previous in\n");
        for (var option : valued) {
            if (!option.choices().isEmpty()) {
                text.append(line(option.names(), choices.of(option.choices())));
            }
        }
        var free = valued.stream()
                .filter(option -> option.choices().isEmpty())
                .flatMap(option -> option.names().stream())
                .toList();
        if (!free.isEmpty()) {
            text.append(line(free, any));
        }
        return text.append(line(List.of("*"), otherwise)).append("      esac\n").toString();
    }

    private static String line(List<String> patterns, String body) {
        return "        %s) %s;;\n".formatted(String.join(" | ", patterns), body.isEmpty() ? "" : body + " ");
    }

    private static List<String> words(CommandOutline command) {
        return Stream.of(
                        command.commands().stream().map(CommandOutline::name),
                        command.words().stream(),
                        command.options().stream().flatMap(option -> option.names().stream()))
                .flatMap(words -> words)
                .toList();
    }

    private static List<String> described(CommandOutline command) {
        return Stream.of(
                        command.commands().stream().map(each -> each.name() + ":" + each.summary()),
                        command.words().stream(),
                        command.options().stream()
                                .flatMap(option ->
                                        option.names().stream().map(name -> name + ":" + option.description())))
                .flatMap(words -> words)
                .toList();
    }

    private static List<String> fishLines(Reached reached) {
        var lines = new ArrayList<String>();
        var start = "complete -c connreg -n %s".formatted(fishQuoted("__connreg_at " + fishQuoted(path(reached))));
        for (var command : reached.command().commands()) {
            lines.add("%s -a %s -d %s".formatted(start, command.name(), fishQuoted(command.summary())));
        }
        if (!reached.command().words().isEmpty()) {
            lines.add("%s -a %s"
                    .formatted(
                            start, fishQuoted(String.join(" ", reached.command().words()))));
        }
        for (var option : reached.command().options()) {
            lines.add(start + names(option) + value(option) + " -d " + fishQuoted(option.description()));
        }
        return lines;
    }

    private static String names(OptionOutline option) {
        return option.names().stream()
                .map(name -> name.startsWith("--")
                        ? " -l " + name.substring(2)
                        : (name.length() == 2 ? " -s " : " -o ") + name.substring(1))
                .collect(Collectors.joining());
    }

    private static String value(OptionOutline option) {
        if (!option.takesValue()) {
            return "";
        }
        return option.choices().isEmpty() ? " -r -F" : " -x -a " + fishQuoted(String.join(" ", option.choices()));
    }

    private static String joined(List<String> words) {
        return words.stream().map(Completion::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String fishQuoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
