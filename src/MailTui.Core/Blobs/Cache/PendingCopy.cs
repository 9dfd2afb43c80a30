namespace MailTui.Core.Blobs.Cache;

/// <summary>An object that is on its way to the disk.</summary>
internal sealed record PendingCopy(string Place, Blob Blob)
{
    public bool Is(string place, string key, string etag) =>
        Place == place && Blob.Info.Key == key && Blob.Info.ETag == etag;
}
