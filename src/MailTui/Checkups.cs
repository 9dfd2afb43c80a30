using MailTui.Core.Mailboxes;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;
using MailTui.Options;
using MailTui.Presentation.Checkup;

namespace MailTui;

/// <summary>What the doctor is told before it looks: configuration, files, environment and terminal.</summary>
/// <param name="environment">The world around the program.</param>
/// <param name="file">Where the configuration is, or would be.</param>
/// <param name="directories">Where the local database is.</param>
internal sealed class Checkups(ProgramEnvironment environment, ConfigurationFile file, SystemDirectories directories)
{
    /// <summary>One for each configured mailbox; one without a mailbox where none is, or where the configuration is wrong.</summary>
    /// <param name="name">Only this mailbox; null: all.</param>
    /// <exception cref="CommandLine.UsageException">There is no such mailbox.</exception>
    public IReadOnlyList<DoctorOptions> Read(string? name)
    {
        IList<MailboxOptions> mailboxes;
        try
        {
            mailboxes = ConfigurationLoader.Load(file, environment.Variables).Mailboxes;
        }
        catch (ConfigurationException e)
        {
            return [For(null, e.Message)];
        }

        if (name is null)
            return mailboxes.Count == 0 ? [For(null, null)] : [.. mailboxes.Select(mailbox => For(mailbox, null))];
        return mailboxes.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named
            ? [For(named, null)]
            : throw new CommandLine.UsageException($"There is no mailbox \"{name}\" in {file.Path}.");
    }

    /// <summary>The same for the doctor within the full-screen program, which has the terminal.</summary>
    public IReadOnlyList<MailboxCheckup> OnScreen(string? name, int columns, int rows) =>
        [
            .. Read(name)
                .Select(options =>
                    options with
                    {
                        Terminal = new TerminalFacts
                        {
                            IsTerminal = true,
                            Columns = columns,
                            Rows = rows,
                        },
                    }
                )
                .Select(options => new MailboxCheckup(
                    options.Mailbox?.Name ?? "",
                    stop => Doctor.RunAsync(options, stop),
                    SetupFacts.Of(options.Mailbox, environment.Variable)
                )),
        ];

    private DoctorOptions For(MailboxOptions? mailbox, string? problem) =>
        new()
        {
            Mailbox = mailbox,
            ConfigurationFile = file.Path,
            ConfigurationProblem = problem,
            DatabaseFile = Composition.DatabaseFile(directories),
            Variable = environment.Variable,
            Time = environment.Time,
            Terminal = new TerminalFacts
            {
                IsTerminal = environment is { OutColumns: not null, OutRows: not null },
                Columns = environment.OutColumns ?? 0,
                Rows = environment.OutRows ?? 0,
                MeasureCells = environment.Variable("TERM") is null or "" or "dumb" ? null : environment.MeasureCells,
            },
        };
}
