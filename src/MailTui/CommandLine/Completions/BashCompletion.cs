using System.Text;
using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Completions;

/// <summary>
/// The completion script for bash. It needs nothing of bash-completion, and works with the old bash of macOS.
/// </summary>
internal static class BashCompletion
{
    private const string Beginning = """
        # bash completion for mailtui; made by `mailtui completions bash`.

        _mailtui_words() {
          local IFS=$' \t\n'
          COMPREPLY=($(compgen -W "$1" -- "$current"))
        }

        # Names, one a line, as the shell has to have them quoted.
        _mailtui_names() {
          local name
          while IFS= read -r name; do
            [[ -n $name && $name == "$current"* ]] && COMPREPLY+=("$(printf %q "$name")")
          done <<<"$1"
        }

        _mailtui_paths() {
          local IFS=$'\n'
          COMPREPLY=($(compgen "$1" -- "$current"))
          compopt -o filenames 2>/dev/null
        }

        _mailtui_query() {
          local IFS=$' \t\n' line=${COMP_LINE:0:COMP_POINT} minus='' word
          word=${line##*[[:space:]]}
          [[ $word == -* ]] && minus=- word=${word:1}
          if [[ $word == *:* ]]; then
            COMPREPLY=($(compgen -P "$minus" -W "$values" -- "$word"))
          else
            COMPREPLY=($(compgen -P "$minus" -W "$fields" -- "$word"))
          fi
          # Readline completes what stands behind the last colon.
          if [[ $word == *:* && $COMP_WORDBREAKS == *:* ]]; then
            line=$minus${word%"${word##*:}"}
            COMPREPLY=("${COMPREPLY[@]#"$line"}")
          fi
          [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]] && compopt -o nospace 2>/dev/null
        }

        _mailtui() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
          local verb='' options='' position=0 i

        """;

    /// <summary>--option=value comes as three words.</summary>
    private const string Parsing = """
          if [[ $current == = ]]; then
            current=''
          elif [[ $previous == = ]]; then
            previous=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          for ((i = 1; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
              -?*)
                case $verb:${COMP_WORDS[i]} in
                  VALUED)
                    ((i++))
                    [[ ${COMP_WORDS[i]} == = ]] && ((i++))
                    ;;
                esac
                ;;
              *)
                if [[ -z $verb ]]; then
                  verb=${COMP_WORDS[i]}
                else
                  ((position++))
                fi
                ;;
            esac
          done
          COMPREPLY=()

        """;

    private const string End = """
        }

        complete -F _mailtui mailtui

        """;

    public static string Script(ProgramReference program)
    {
        var text = new StringBuilder(Beginning);
        text.Append("  local fields='").AppendJoin(' ', program.QueryFields).Append("'\n");
        text.Append("  local values='").AppendJoin(' ', program.QueryValues).Append("'\n");
        var valued = Valued(program).ToArray();
        text.Append(
            Parsing.Replace(
                "VALUED",
                string.Join(" | ", valued.Where(one => !one.Option.ValueIsOptional).Select(one => one.Pattern)),
                StringComparison.Ordinal
            )
        );
        text.Append("  case $verb:$previous in\n");
        foreach (var (pattern, option) in valued)
        {
            text.Append("    ").Append(pattern).Append(") ").Append(Action(option.Value));
            // Where the value may be left out, everything else may stand there, too.
            text.Append(option.ValueIsOptional ? "; [[ ${#COMPREPLY[@]} -gt 0 ]] && return ;;\n" : "; return ;;\n");
        }

        text.Append("  esac\n  case $verb in\n");
        foreach (var verb in program.Program.Verbs.Prepend(program.Program))
            text.Append("    ")
                .Append(Name(verb, program))
                .Append(") options='")
                .Append(Options(verb, program))
                .Append("' ;;\n");
        text.Append("  esac\n  case $verb:$position in\n");
        text.Append("    :*) _mailtui_words '")
            .AppendJoin(' ', program.Program.Verbs.Select(verb => verb.Name))
            .Append("' ;;\n");
        foreach (var verb in program.Program.Verbs)
            for (int at = 0; at < verb.Arguments.Count; at++)
                text.Append("    ")
                    .Append(verb.Name)
                    .Append(':')
                    .Append(verb.Arguments[at].IsRepeatable ? "*" : at)
                    .Append(") ")
                    .Append(Action(verb.Arguments[at].Value))
                    .Append(" ;;\n");
        text.Append("  esac\n");
        text.Append("  [[ $current == -* ]] && COMPREPLY+=($(compgen -W \"$options\" -- \"$current\"))\n  return 0\n");
        return text.Append(End).ToString();
    }

    /// <summary>Options that take a value, each as a pattern of <c>verb:option</c>.</summary>
    private static IEnumerable<(string Pattern, OptionReference Option)> Valued(ProgramReference program)
    {
        foreach (var option in program.Everywhere.Where(option => option.Value is not null))
            yield return (Pattern("*", option), option);
        foreach (var verb in program.Program.Verbs)
        foreach (var option in verb.Options.Where(option => option.Value is not null))
            yield return (Pattern(verb.Name, option), option);
    }

    private static string Pattern(string verb, OptionReference option) =>
        string.Join(" | ", option.Names.Select(name => $"{verb}:{name}"));

    private static string Name(VerbReference verb, ProgramReference program) =>
        verb == program.Program ? "''" : verb.Name;

    private static string Options(VerbReference verb, ProgramReference program) =>
        string.Join(' ', program.OptionsOf(verb).SelectMany(option => option.Names));

    private static string Action(ValueReference? value) =>
        value?.Kind switch
        {
            ValueKind.Word => $"_mailtui_words '{string.Join(' ', value.Words)}'",
            ValueKind.File => "_mailtui_paths -f",
            ValueKind.Directory => "_mailtui_paths -d",
            ValueKind.Mailbox => "_mailtui_names \"$(mailtui completions mailboxes 2>/dev/null)\"",
            ValueKind.Query => "_mailtui_query",
            _ => ":",
        };
}
