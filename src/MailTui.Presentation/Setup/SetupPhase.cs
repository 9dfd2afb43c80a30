namespace MailTui.Presentation.Setup;

/// <summary>Where the wizard is.</summary>
internal enum SetupPhase
{
    Closed = 0,

    /// <summary>The first question is being prepared.</summary>
    Starting,

    /// <summary>A question waits for its answer.</summary>
    Asking,

    /// <summary>Everything is known: whether to write it.</summary>
    Reviewing,

    /// <summary>The configuration is written.</summary>
    Written,
}
