using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Labels of messages. UI thread.</summary>
public sealed class LabelActions
{
    private readonly ShellPresenter _shell;

    internal LabelActions(ShellPresenter shell) => _shell = shell;

    /// <summary>The labels in use.</summary>
    public IReadOnlyList<string> Known => _shell.Sidebar.Labels;

    public string? WhyNone =>
        Known.Count == 0 && !_shell.Sidebar.IsStale ? Words.Of("No message has a label; + adds one.") : null;

    public void Add(string label) => Do(label, FieldChange.Set, StateWords.Label);

    public void Remove(string label) => Do(label, FieldChange.Clear, StateWords.Unlabel);

    public void AskToAdd() => Ask(Words.Of("add label"), Add);

    public void AskToRemove() => Ask(Words.Of("take label away"), Remove);

    private void Ask(string label, Action<string> accept)
    {
        if (_shell.Sidebar.IsStale)
            _shell.Sidebar.Refresh();
        _shell.Prompt.Ask(label + " ▸ ", Known, accept, Completed);
    }

    private void Do(string label, Func<StateField, FieldChange> change, Func<string, string> name)
    {
        try
        {
            var field = StateField.Label(label);
            _shell.States.Do(new(name(field.LabelName ?? label), change(field)), conversation: false);
        }
        catch (FormatException wrong)
        {
            _shell.Say(wrong.Message);
        }
    }

    private IReadOnlyList<string> Completed(string beginning) =>
        [.. Known.Where(label => label.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
}
