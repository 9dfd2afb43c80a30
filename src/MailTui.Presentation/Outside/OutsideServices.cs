using MailTui.Core.Programs;
using MailTui.Core.Text;
using MailTui.Core.Unsubscribe;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Setup;

namespace MailTui.Presentation.Outside;

/// <summary>What lies outside the program and the mailbox. Nothing of it is touched before the reader says so.</summary>
public sealed record OutsideServices
{
    /// <summary>Opens pages and files; by default there is none.</summary>
    public Desktop Desktop { get; init; } = Desktop.None(Phrase.Mark("There is no desktop here."));

    /// <summary>By default there is none.</summary>
    public IExternalEditor Editor { get; init; } = new NoEditor();

    /// <summary>Where templates lie; null: there are none.</summary>
    public string? Templates { get; init; }

    /// <summary>So long sending can be undone.</summary>
    public TimeSpan UndoSend { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What the doctor looks at, read anew by each call, which may wait for the disk. Told the columns and rows of the screen.
    /// Null: there is no doctor here.
    /// </summary>
    public Func<int, int, IReadOnlyList<MailboxCheckup>>? Checkups { get; init; }

    /// <summary>Null: there is no configuration to write.</summary>
    public ISetupServices? Setup { get; init; }

    public IUnsubscriber Unsubscriber { get; init; } = new OneClickUnsubscriber();

    private sealed class NoEditor : IExternalEditor
    {
        public string? WhyNone => Text.Words.Of("There is no terminal to hand to an editor.");

        public string? Edit(string path) => WhyNone;
    }
}
