namespace MailTui.Presentation.Shell;

/// <summary>How large the user wants the panes, in cells; null: as it suits the screen. Each pane keeps its minimum.</summary>
public sealed record PaneSizes
{
    public int? SidebarWidth { get; init; }

    /// <summary>Beside the reader.</summary>
    public int? ListWidth { get; init; }

    /// <summary>Over the reader.</summary>
    public int? ListHeight { get; init; }
}
