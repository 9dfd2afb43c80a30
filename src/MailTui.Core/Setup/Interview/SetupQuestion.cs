using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>What is to be known next. Everything in it is safe to show.</summary>
/// <param name="Id">Stable; one of <see cref="SetupQuestions"/>.</param>
/// <param name="Label">What it is about, in a word or two.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">What to consider.</param>
public sealed record SetupQuestion(string Id, Phrase Label, Phrase Text, Phrase Help)
{
    public SetupQuestionKind Kind { get; init; }

    /// <summary>What is proposed; empty: nothing.</summary>
    public string Default { get; init; } = "";

    /// <summary>What can be chosen. To a <see cref="SetupQuestionKind.Text"/> other things can be answered as well.</summary>
    public IReadOnlyList<SetupChoice> Choices { get; init; } = [];

    /// <summary>What was found before, and is the reason for the question.</summary>
    public IReadOnlyList<CheckResult> Found { get; init; } = [];

    /// <summary>The default is so only because something has to be: a script must say it itself.</summary>
    public bool MustBeSaid { get; init; }
}
