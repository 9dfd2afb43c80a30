namespace MailTui.Presentation.Looks;

/// <summary>How a piece of text looks.</summary>
/// <param name="Foreground">Null: the terminal's own.</param>
/// <param name="Background">Null: that of what is below, in the end the terminal's own.</param>
public sealed record Look(Shade? Foreground = null, Shade? Background = null, TypeStyles Style = TypeStyles.None)
{
    public static Look Plain { get; } = new();

    /// <summary>Laid over another: what this does not say stays.</summary>
    public Look Over(Look below) =>
        new(Foreground ?? below.Foreground, Background ?? below.Background, Style | below.Style);

    public Look WithoutColors() => new(Style: Style);
}
