using System.Text;
using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Completions;

/// <summary>The completion script for fish.</summary>
internal static class FishCompletion
{
    private const string Beginning = """
        # fish completion for mailtui; made by `mailtui completions fish`.

        # Whether that is the verb of the line; '': whether there is none yet.
        function __mailtui_verb_is
            set -l words (commandline -opc)
            set -e words[1]
            set -l is_value no
            for word in $words
                if test $is_value = yes
                    set is_value no
                    continue
                end
                switch $word
                    case VALUED
                        set is_value yes
                    case '-*'
                    case '*'
                        test "$word" = "$argv[1]"
                        return
                end
            end
            test -z "$argv[1]"
        end

        function __mailtui_query
            set -l minus (string match -r '^-' -- (commandline -ct))
            if string match -q '*:*' -- (commandline -ct)
                printf "$minus%s\n" VALUES
            else
                printf "$minus%s\n" FIELDS
            end
        end

        complete -c mailtui -f

        """;

    public static string Script(ProgramReference program)
    {
        var text = new StringBuilder(
            Beginning
                .Replace(
                    "VALUED",
                    string.Join(
                        ' ',
                        program.Everywhere.Where(option => option.Value is not null).SelectMany(option => option.Names)
                    ),
                    StringComparison.Ordinal
                )
                .Replace("VALUES", string.Join(' ', program.QueryValues), StringComparison.Ordinal)
                .Replace("FIELDS", string.Join(' ', program.QueryFields), StringComparison.Ordinal)
        );
        foreach (var option in program.Everywhere)
            Option(text, null, option);
        foreach (var option in program.Program.Options)
            Option(text, "", option);
        foreach (var verb in program.Program.Verbs)
            Line(text, "")
                .Append(" -a ")
                .Append(verb.Name)
                .Append(" -d ")
                .Append(Quoted(verb.Description))
                .Append('\n');
        foreach (var verb in program.Program.Verbs)
        {
            foreach (var option in verb.Options)
                Option(text, verb.Name, option);
            foreach (var argument in verb.Arguments)
                Argument(text, verb.Name, argument.Value);
        }

        return text.ToString();
    }

    /// <param name="verb">Null: wherever it stands.</param>
    private static void Option(StringBuilder text, string? verb, OptionReference option)
    {
        Line(text, verb);
        foreach (string name in option.Names)
            text.Append(name.StartsWith("--", StringComparison.Ordinal) ? " -l " : " -s ").Append(name.TrimStart('-'));
        if (option.Value is { } value && !option.ValueIsOptional)
            text.Append(value.Kind == ValueKind.File ? " -r -F" : " -x" + Action(value));
        else if (option.Value is { } optional)
            text.Append(Action(optional));
        text.Append(" -d ").Append(Quoted(option.Description)).Append('\n');
    }

    private static void Argument(StringBuilder text, string verb, ValueReference value)
    {
        if (value.Kind == ValueKind.File)
            Line(text, verb).Append(" -F\n");
        else if (value.Kind == ValueKind.Query)
            Line(text, verb).Append(" -a '(__mailtui_query)'\n");
        else if (value.Kind != ValueKind.Text)
            Line(text, verb).Append(Action(value)).Append('\n');
    }

    private static StringBuilder Line(StringBuilder text, string? verb) =>
        text.Append("complete -c mailtui")
            .Append(verb is null ? "" : $" -n {Quoted($"__mailtui_verb_is {(verb.Length > 0 ? verb : "''")}")}");

    private static string Action(ValueReference value) =>
        value.Kind switch
        {
            ValueKind.Word => $" -a {Quoted(string.Join(' ', value.Words))}",
            ValueKind.Directory => " -a '(__fish_complete_directories)'",
            ValueKind.Mailbox => " -a '(mailtui completions mailboxes 2>/dev/null)'",
            _ => "",
        };

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
