using System.Text;
using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Completions;

/// <summary>The completion script for zsh: a file of <c>$fpath</c> called <c>_mailtui</c>, or to be sourced.</summary>
internal static class ZshCompletion
{
    private const string Beginning = """
        #compdef mailtui
        # zsh completion for mailtui; made by `mailtui completions zsh`.

        _mailtui_mailboxes() {
          local -a names
          names=(${(f)"$(mailtui completions mailboxes 2>/dev/null)"})
          compadd -a names
        }

        _mailtui_query() {
          local -a fields values
          fields=(FIELDS)
          values=(VALUES)
          compset -P '-'
          if [[ $PREFIX == *:* ]]; then
            compadd -- $values
          else
            compadd -S '' -- ${(M)fields:#*:}
            compadd -- ${fields:#*:}
          fi
        }

        _mailtui() {
          local curcontext=$curcontext state line ret=1
          local -a everywhere verbs

        """;

    private const string End = """
              esac
              ;;
          esac
          return ret
        }

        if [[ ${funcstack[1]} == _mailtui ]]; then
          _mailtui "$@"
        else
          compdef _mailtui mailtui
        fi

        """;

    public static string Script(ProgramReference program)
    {
        var text = new StringBuilder(
            Beginning
                .Replace("FIELDS", string.Join(' ', program.QueryFields), StringComparison.Ordinal)
                .Replace("VALUES", string.Join(' ', program.QueryValues), StringComparison.Ordinal)
        );
        text.Append("  everywhere=(\n").AppendJoin("", Specifications(program.Everywhere)).Append("  )\n  verbs=(\n");
        foreach (var verb in program.Program.Verbs)
            text.Append("    ").Append(Quoted($"{verb.Name}:{verb.Description}")).Append('\n');
        text.Append("  )\n  _arguments -C -S $everywhere \\\n");
        foreach (string line in Specifications(program.Program.Options))
            text.Append(line.TrimEnd('\n')).Append(" \\\n");
        text.Append("    '1: :->verb' '*:: :->rest' && ret=0\n  case $state in\n");
        text.Append("    verb) _describe -t verbs verb verbs && ret=0 ;;\n    rest)\n      case $line[1] in\n");
        foreach (var verb in program.Program.Verbs)
        {
            text.Append("        ").Append(verb.Name).Append(")\n          _arguments -S $everywhere");
            foreach (string line in Specifications(verb.Options).Concat(verb.Arguments.Select(Specification)))
                text.Append(" \\\n        ").Append(line.TrimEnd('\n'));
            text.Append(" && ret=0\n          ;;\n");
        }

        return text.Append(End).ToString();
    }

    private static IEnumerable<string> Specifications(IEnumerable<OptionReference> options) =>
        options.SelectMany(option => option.Names.Select(name => Specification(option, name)));

    /// <summary><c>(those that it excludes)--option=[what it does]:VALUE:what completes that</c></summary>
    private static string Specification(OptionReference option, string name)
    {
        var text = new StringBuilder();
        text.Append(
            option.IsRepeatable ? "*"
            : option.Names.Count > 1 ? $"({string.Join(' ', option.Names)})"
            : ""
        );
        text.Append(name)
            .Append(option.Value is not null && name.StartsWith("--", StringComparison.Ordinal) ? "=" : "");
        text.Append('[').Append(Escaped(option.Description, "[]:\\")).Append(']');
        if (option.Value is { } value)
            text.Append(option.ValueIsOptional ? "::" : ":")
                .Append(Escaped(value.Name, ":\\"))
                .Append(':')
                .Append(Action(value));
        return $"    {Quoted(text.ToString())}\n";
    }

    private static string Specification(ArgumentReference argument) =>
        $"    {Quoted($"{(argument.IsRepeatable ? "*" : "")}:{Escaped(argument.Value.Name, ":\\")}:{Action(argument.Value)}")}\n";

    private static string Action(ValueReference value) =>
        value.Kind switch
        {
            ValueKind.Word => $"({string.Join(' ', value.Words)})",
            ValueKind.File => "_files",
            ValueKind.Directory => "_files -/",
            ValueKind.Mailbox => "_mailtui_mailboxes",
            ValueKind.Query => "_mailtui_query",
            _ => " ",
        };

    private static string Escaped(string text, string characters) =>
        string.Concat(text.Select(c => characters.Contains(c) ? $"\\{c}" : $"{c}"));

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
