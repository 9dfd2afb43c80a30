namespace MailTui.Core.Setup.Interview;

/// <summary>How a question is answered.</summary>
public enum SetupQuestionKind
{
    /// <summary>By words; some may be proposed.</summary>
    Text = 0,

    /// <summary>By one of the choices.</summary>
    Choice,

    /// <summary>By what nobody may see: it is never shown, and nothing is proposed.</summary>
    Secret,
}
