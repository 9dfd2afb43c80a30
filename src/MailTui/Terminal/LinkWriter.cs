using System.Text;

namespace MailTui.Terminal;

/// <summary>
/// Links of the screen as OSC 8 sequences: what stands between two of them leads to an address, and a terminal that knows
/// them opens it with a click of the user's.
/// </summary>
/// <param name="supported">False for terminals that would show the sequences: everything is plain text then.</param>
internal sealed class LinkWriter(bool supported)
{
    /// <summary>What terminals take.</summary>
    private const int MaxBytes = 2083;

    private static readonly string[] s_schemes = ["https://", "http://", "mailto:"];

    private const string End = "\e]8;;\e\\";

    /// <summary>
    /// One id for all: cells are one link when id and address are both the same, so that a link that is wrapped is one.
    /// </summary>
    private const string Begin = "\e]8;id=m;";

    private string? _current;
    private string? _asked;
    private string? _accepted;
    private bool _used;

    /// <summary>
    /// What may be sent as an address; null: the cell is plain text. Addresses come here encoded; that none can end the
    /// sequence is worth a second lock.
    /// </summary>
    public string? Accepted(string? address)
    {
        if (!supported || string.IsNullOrEmpty(address))
            return null;
        // Neighbours lead to the same address, mostly.
        if (!ReferenceEquals(address, _asked))
            (_asked, _accepted) = (address, IsHarmless(address) ? address : null);
        return _accepted;
    }

    private static bool IsHarmless(string address) =>
        address.Length <= MaxBytes
        && s_schemes.Any(scheme => address.StartsWith(scheme, StringComparison.Ordinal))
        && !address.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !address.Contains('\\');

    /// <param name="address">As <see cref="Accepted"/> gave it.</param>
    public void Append(StringBuilder output, string? address)
    {
        if (_current == address)
            return;
        if (address is null)
            output.Append(End);
        else
            output.Append(Begin).Append(address).Append("\e\\");
        _current = address;
        _used = true;
    }

    /// <summary>Ends a link that may be open on the terminal without our knowing: a frame was cut off.</summary>
    public void Reset(StringBuilder output)
    {
        _current = null;
        if (_used)
            output.Append(End);
    }
}
