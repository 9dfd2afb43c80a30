using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>
/// A store did not do what was asked. The message is one sentence for the user that says what happened and what to do;
/// it never holds a credential. The subclass says what a program can do about it.
/// </summary>
public abstract class StoreException(Phrase sentence, Exception? inner)
    : Exception(sentence.MadeSafe().ToString(), inner)
{
    /// <summary>The message, so that it can be said in another language. Safe to show: services put words into it.</summary>
    public Phrase Sentence { get; } = sentence.MadeSafe();
}
