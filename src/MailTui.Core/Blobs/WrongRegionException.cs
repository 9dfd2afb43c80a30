using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The bucket is in another region than the configuration says.</summary>
/// <param name="actualRegion">Where it is; null when the service did not say.</param>
public sealed class WrongRegionException(Phrase sentence, string? actualRegion, Exception? inner = null)
    : StoreException(sentence, inner)
{
    public string? ActualRegion { get; } = actualRegion;
}
