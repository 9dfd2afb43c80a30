using MailTui.Core.Setup.Interview;

namespace MailTui.Presentation.Setup;

/// <summary>How far the wizard is.</summary>
/// <param name="File">The configuration.</param>
internal sealed record SetupSituation(string File)
{
    public SetupPhase Phase { get; init; }

    /// <summary>Null: it is not there yet.</summary>
    public SetupInterview? Interview { get; init; }

    /// <summary>Why the answer was not taken; null: it was, or none was given.</summary>
    public SetupReply? Reply { get; init; }

    /// <summary>Null: nothing is written yet.</summary>
    public SetupWritten? Written { get; init; }
}
