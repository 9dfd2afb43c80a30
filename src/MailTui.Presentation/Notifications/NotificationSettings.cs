namespace MailTui.Presentation.Notifications;

/// <summary>What happens when mail comes.</summary>
public sealed record NotificationSettings
{
    public bool Bell { get; init; }

    public bool Desktop { get; init; }

    public bool Title { get; init; } = true;

    /// <summary>A program and its arguments; empty: none.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>When nothing but the title changes; null: never.</summary>
    public QuietHours? Quiet { get; init; }
}
