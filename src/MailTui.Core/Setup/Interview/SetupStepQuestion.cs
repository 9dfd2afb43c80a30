namespace MailTui.Core.Setup.Interview;

/// <summary>What a step wants to know.</summary>
/// <param name="Draft">With what was found out.</param>
/// <param name="Question">Null: nothing.</param>
/// <param name="Known">What it found out by itself; null: nothing.</param>
internal sealed record SetupStepQuestion(SetupDraft Draft, SetupQuestion? Question, SetupAnswer? Known);
