using MailTui.CommandLine;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Options;
using Microsoft.Extensions.Logging;

namespace MailTui;

/// <summary>Everything that runs, wired up once: configuration → directories → log → engine → mailbox.</summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly MailEngine _engine;

    private Composition(
        ProgramEnvironment environment,
        MailTuiOptions options,
        SystemDirectories directories,
        Func<MailEngine, IMailbox> open,
        ConfigurationFile? configuration
    )
    {
        (Environment, Options, Directories) = (environment, options, directories);
        Configuration = configuration;
        (Loggers, LogPath) = LogFile.Open(directories.State);
        try
        {
            _engine = MailEngine.Open(
                DatabaseFile(directories),
                new RawCacheOptions(directories.Cache, options.Cache.MaxMegabytes * 1_000_000L),
                environment.Time,
                Loggers,
                new ComposeSettings
                {
                    Signature = options.Compose.Signature ?? "",
                    SignatureAboveQuote = options.Compose.SignatureAboveQuote,
                    Format = options.Compose.Markdown ? DraftFormat.Markdown : DraftFormat.Flowed,
                    EditorFolder = Path.Combine(directories.Data, "editing"),
                    ConfigurationFile = configuration?.Path,
                },
                environment.Variable
            );
            Mailbox = open(_engine);
        }
        catch
        {
            _engine?.Dispose();
            Loggers.Dispose();
            throw;
        }
    }

    public ProgramEnvironment Environment { get; }

    public MailTuiOptions Options { get; }

    /// <summary>What is shown is what the configuration names, or would be if it named something.</summary>
    public bool IsConfigured { get; private init; } = true;

    /// <summary>The one mailbox that was asked for; null: none was named.</summary>
    public string? Only { get; private init; }

    /// <summary>Where the options came from; null when they came from nowhere.</summary>
    public ConfigurationFile? Configuration { get; }

    public SystemDirectories Directories { get; }

    public ILoggerFactory Loggers { get; }

    /// <summary>Where templates lie: beside the configuration; null when there is none.</summary>
    public string? Templates =>
        Options.Compose.Templates
        ?? (Path.GetDirectoryName(Configuration?.Path) is { } folder ? Path.Combine(folder, "templates") : null);

    /// <summary>Where the log is; null when it cannot be written.</summary>
    public string? LogPath { get; }

    public IMailbox Mailbox { get; }

    /// <summary>What the doctor is told; null where there is no place for a configuration.</summary>
    public Checkups? Checkups => Configuration is { } file ? new Checkups(Environment, file, Directories) : null;

    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="UsageException">There is no such mailbox.</exception>
    public static Composition Open(ProgramEnvironment environment, string? config, string? data, string? mailbox)
    {
        var system = SystemDirectories.Find(environment.Variable);
        var file = ConfigurationFile.Find(config, system, environment.Variable);
        var options = ConfigurationLoader.Load(file, environment.Variables);
        var directories = data is null ? system : system.Below(data);
        if (options.Mailboxes.Count == 0)
        {
            return mailbox is null or "demo"
                ? new Composition(environment, options, directories, engine => OpenDemo(engine, directories), file)
                : throw new UsageException(
                    $"There is no mailbox \"{mailbox}\": {file.Path} configures none. The README shows how to."
                );
        }

        var chosen = mailbox is null
            ? options.Mailboxes[0]
            : options.Mailboxes.FirstOrDefault(m => m.Name.Equals(mailbox, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException(
                    $"There is no mailbox \"{mailbox}\"; {file.Path} has {string.Join(", ", options.Mailboxes.Select(m => m.Name))}."
                );
        return new Composition(environment, options, directories, engine => engine.OpenMailbox(chosen), file)
        {
            Only = mailbox,
        };
    }

    /// <summary>All configured mailboxes as one; the only one, or the one that is named, by itself.</summary>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="UsageException">There is no such mailbox.</exception>
    public static Composition OpenAll(ProgramEnvironment environment, string? config, string? data, string? mailbox)
    {
        var system = SystemDirectories.Find(environment.Variable);
        var file = ConfigurationFile.Find(config, system, environment.Variable);
        var options = ConfigurationLoader.Load(file, environment.Variables);
        if (mailbox is not null || options.Mailboxes.Count < 2)
            return Open(environment, config, data, mailbox);
        var directories = data is null ? system : system.Below(data);
        return new Composition(
            environment,
            options,
            directories,
            engine => MailEngine.Unite([.. options.Mailboxes.Select(engine.OpenMailbox)]),
            file
        );
    }

    /// <summary>
    /// What keys name that may say their mailbox, as those of several mailboxes together do (<c>work:795hue2t…</c>): that
    /// mailbox, or all where they name several.
    /// </summary>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="UsageException">There is no such mailbox.</exception>
    public static Composition OpenFor(
        ProgramEnvironment environment,
        string? config,
        string? data,
        string? mailbox,
        IReadOnlyList<string> keys
    )
    {
        var file = ConfigurationFile.Find(config, SystemDirectories.Find(environment.Variable), environment.Variable);
        var options = ConfigurationLoader.Load(file, environment.Variables);
        string?[] named =
        [
            .. keys.Select(key =>
                    options
                        .Mailboxes.Select(one => one.Name)
                        .FirstOrDefault(name => key.StartsWith(name + ":", StringComparison.Ordinal))
                )
                .Distinct(),
        ];
        return named.Length > 1
            ? OpenAll(environment, config, data, mailbox)
            : Open(environment, config, data, mailbox ?? named.FirstOrDefault());
    }

    /// <summary>The mailbox that is named, else the one that an address belongs to, else the first that sends.</summary>
    /// <param name="address">Who sends; null: nobody knows.</param>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="UsageException">There is no such mailbox.</exception>
    public static Composition OpenSender(
        ProgramEnvironment environment,
        string? config,
        string? data,
        string? mailbox,
        string? address
    )
    {
        var file = ConfigurationFile.Find(config, SystemDirectories.Find(environment.Variable), environment.Variable);
        var senders = ConfigurationLoader
            .Load(file, environment.Variables)
            .Mailboxes.OrderByDescending(one => address is not null && one.Owns(address))
            .ThenByDescending(one => one.Smtp is not null);
        return Open(environment, config, data, mailbox ?? senders.FirstOrDefault()?.Name);
    }

    /// <summary>The demo mailbox, looking as the configuration says where there is one that is right.</summary>
    /// <exception cref="ConfigurationException">The configuration that was asked for is wrong.</exception>
    public static Composition OpenDemo(ProgramEnvironment environment, string? config, string? data)
    {
        var system = SystemDirectories.Find(environment.Variable);
        var directories = data is null ? system : system.Below(data);
        var file = ConfigurationFile.Find(config, system, environment.Variable);
        return new Composition(environment, Looks(), directories, engine => OpenDemo(engine, directories), file)
        {
            IsConfigured = false,
        };

        MailTuiOptions Looks()
        {
            try
            {
                return new MailTuiOptions { Ui = ConfigurationLoader.Load(file, environment.Variables).Ui };
            }
            catch (ConfigurationException) when (config is null)
            {
                // Who tries the program out need not repair anything first.
                return new MailTuiOptions();
            }
        }
    }

    /// <summary>The local database.</summary>
    public static string DatabaseFile(SystemDirectories directories) => Path.Combine(directories.Data, "mailtui.db");

    /// <summary>The mailbox tells from now on of what other programs on the same data change.</summary>
    public void Watch() => _engine.Watch();

    public async ValueTask DisposeAsync()
    {
        await Mailbox.DisposeAsync();
        _engine.Dispose();
        Loggers.Dispose();
    }

    private static IMailbox OpenDemo(MailEngine engine, SystemDirectories directories) =>
        engine.OpenDemo(Path.Combine(directories.Cache, "demo"));
}
