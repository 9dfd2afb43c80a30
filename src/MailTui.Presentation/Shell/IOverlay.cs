using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What stands over list and reader while it is open, and has the keys.</summary>
public interface IOverlay : IPane
{
    bool IsOpen { get; }

    /// <summary>Where the keys go while it is open.</summary>
    CommandContexts Context { get; }

    void Close();

    /// <summary>The room between title and status.</summary>
    void Resize(int width, int height);
}
