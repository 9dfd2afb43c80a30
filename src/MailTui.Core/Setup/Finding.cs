using MailTui.Core.Text;

namespace MailTui.Core.Setup;

/// <summary>
/// Something that a check can find, in words: what was seen, what it means, what to do. Known before anything is looked at, so
/// that the documentation lists them all.
/// </summary>
/// <param name="Status">What came of the check then.</param>
/// <param name="Seen">With <c>{0}</c>, <c>{1}</c> … for what is put in; the same ones in all three sentences.</param>
/// <param name="Means">Empty: nothing more than what was seen.</param>
/// <param name="Fix">Empty: nothing to do.</param>
public sealed record Finding(CheckStatus Status, string Seen, string Means = "", string Fix = "")
{
    /// <summary>What stands for <c>{0}</c>, <c>{1}</c> … in the documentation, such as <c>BUCKET</c>.</summary>
    public IReadOnlyList<string> Holes { get; init; } = [];

    /// <param name="arguments">
    /// In the order of <see cref="Holes"/>. A phrase among them is said in the language of the sentence. All is made safe to
    /// show: much of it comes from outside.
    /// </param>
    public CheckResult With(params object?[] arguments)
    {
        return new CheckResult(Status, Filled(Seen), Sentence(Means), Sentence(Fix));

        Phrase Filled(string text) => new Phrase(text, arguments).MadeSafe();

        Phrase? Sentence(string text) => text.Length == 0 ? null : Filled(text);
    }
}
