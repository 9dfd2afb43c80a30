namespace MailTui.Core.Rendering;

/// <summary>How a message is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Longer texts are cut there; a notice says so.</summary>
    public const int DefaultMaxCharacters = 12 * 1024 * 1024;

    public static ReadOptions Default { get; } = new();

    /// <summary>Which alternative to read.</summary>
    public BodyPreference Preference { get; init; }

    /// <summary>Only this part is read (<see cref="PartInfo.Index"/>), whatever it is; null: what the message's structure says.</summary>
    public int? Part { get; init; }

    /// <summary>The zone in which the dates of an invitation are told. Default: UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The addresses written in plain text are collected; an index of words has no use for them. Default: true.</summary>
    public bool FindLinks { get; init; } = true;

    /// <summary>UTF-16 units.</summary>
    public int MaxCharacters { get; init; } = DefaultMaxCharacters;
}
