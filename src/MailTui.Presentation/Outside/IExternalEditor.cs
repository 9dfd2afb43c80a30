namespace MailTui.Presentation.Outside;

/// <summary>The user's own editor, on the whole terminal. UI thread.</summary>
public interface IExternalEditor
{
    /// <summary>Why there is none, as a sentence; null when there is one.</summary>
    string? WhyNone { get; }

    /// <summary>Hands the terminal to the editor until it ends, and takes it back.</summary>
    /// <returns>Why the file is not to be used, as a sentence (the editor could not be started, or failed); null: it is.</returns>
    string? Edit(string path);
}
