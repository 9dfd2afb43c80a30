using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;

namespace MailTui.Presentation.Shell;

/// <summary>What the argument that is being typed may become. UI thread.</summary>
internal sealed class ArgumentCompleter
{
    private readonly ShellPresenter _shell;
    private readonly QueryCompleter _queries;
    private ArgumentKind _kind;
    private IReadOnlyList<string> _labels = [];

    public ArgumentCompleter(ShellPresenter shell, QueryCompleter queries)
    {
        (_shell, _queries) = (shell, queries);
        queries.Changed += (_, _) => Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Candidates have come.</summary>
    public event EventHandler? Changed;

    /// <summary>The best first.</summary>
    public IReadOnlyList<string> Candidates => _kind == ArgumentKind.Query ? _queries.Candidates : _labels;

    /// <summary>Another text was typed.</summary>
    public void Update(CommandArgument argument, string text)
    {
        _kind = argument.Kind;
        _labels =
            _kind == ArgumentKind.Label
                ? [.. _shell.Labels.Known.Where(label => label.StartsWith(text, StringComparison.OrdinalIgnoreCase))]
                : [];
        if (_kind == ArgumentKind.Query)
            _queries.Update(text);
    }

    /// <summary>Nothing is typed any more.</summary>
    public void Clear()
    {
        (_kind, _labels) = (ArgumentKind.Text, []);
        _queries.Clear();
    }

    /// <summary>The whole argument with a candidate.</summary>
    public string With(int candidate) => _kind == ArgumentKind.Query ? _queries.With(candidate) : _labels[candidate];
}
