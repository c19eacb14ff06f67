package dev.connreg.template.script;

/** Functions of scripts; each script has those that it uses. */
public final class ShellFunctions {

    static final String FAIL = """

            fail() {
              printf 'ERROR: %s\\n' "$1" >&2
              exit 1
            }
            """;

    /** az ends with 3 where it looked and found nothing. */
    static final String IS_THERE = """

            # Whether a command of az shows something. Any other answer than yes or no is an error, and the end.
            is_there() {
              local answer code=0
              answer=$("$@" --output none 2>&1) || code=$?
              case $code in
                0) return 0 ;;
                3) return 1 ;;
              esac
              printf '%s\\n' "$answer" >&2
              exit "$code"
            }
            """;

    /** Prints its input as JSON has it in quotes; no last newline, as none is at the end of a shell's variable. */
    public static final String ESCAPE = "sed 's/[\\\\\"]/\\\\&/g' |"
            + " awk '{ gsub(/\\t/, \"\\\\t\"); gsub(/\\r/, \"\\\\r\"); printf \"%s%s\", newline, $0; newline = \"\\\\n\" }'";

    /** Where az reads it, it is in no file and on no command line: functions are no processes. */
    static final String JSON = """

            # A JSON object of keys and values, given in turn.
            json() {
              local separator='{'
              while [ $# -gt 0 ]; do
                printf '%%s"%%s": "%%s"' "$separator" "$1" "$(printf %%s "$2" | %s)"
                separator=', '
                shift 2
              done
              printf '}\\n'
            }
            """.formatted(ESCAPE);

    private ShellFunctions() {}
}
