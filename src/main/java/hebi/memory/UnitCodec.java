package hebi.memory;

import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * All of a unit but its two texts, as bytes: source language, tags, codes, provenances. Numbers and lengths take as few
 * bytes as they need. Neighbours in a document share most of a provenance, which Lucene's compression of stored fields
 * takes out.
 */
final class UnitCodec {
    private static final int REVIEWED = 1;
    private static final int HAS_POSITION = 1 << 1;
    private static final int HAS_DATE = 1 << 2;
    private static final int HAS_CONFIDENCE = 1 << 3;
    private static final int HAS_EXTRAS = 1 << 4;

    private UnitCodec() {}

    static BytesRef write(StoredUnit stored) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(stored.from().name());
            for (Language language : Language.values()) {
                out.writeString(stored.side(language).tag());
                writeCodes(out, stored.side(language).codes());
            }
            List<Provenance> provenances = stored.unit().provenances();
            out.writeVInt(provenances.size());
            for (Provenance provenance : provenances) {
                writeProvenance(out, provenance);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to heap does not fail", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static StoredUnit read(BytesRef bytes, long sequence, String english, String chinese) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        Language from = Language.valueOf(in.readString());
        Variant source = new Variant(in.readString(), english, readCodes(in));
        Variant target = new Variant(in.readString(), chinese, readCodes(in));
        int n = in.readVInt();
        List<Provenance> provenances = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            provenances.add(readProvenance(in));
        }
        return new StoredUnit(sequence, from, new TranslationUnit(source, target, provenances));
    }

    /** The codes alone, as they count for identity. */
    static void writeCodes(DataOutput out, List<InlineCode> codes) throws IOException {
        out.writeVInt(codes.size());
        for (InlineCode code : codes) {
            out.writeVInt(code.position());
            out.writeString(code.kind().name());
            out.writeMapOfStrings(code.attributes());
            out.writeString(code.content());
        }
    }

    private static List<InlineCode> readCodes(DataInput in) throws IOException {
        int n = in.readVInt();
        List<InlineCode> codes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int position = in.readVInt();
            InlineCode.Kind kind = InlineCode.Kind.valueOf(in.readString());
            codes.add(new InlineCode(position, kind, in.readMapOfStrings(), in.readString()));
        }
        return codes;
    }

    private static void writeProvenance(DataOutput out, Provenance p) throws IOException {
        int known = (p.reviewed() ? REVIEWED : 0)
                | (p.position().isPresent() ? HAS_POSITION : 0)
                | (p.date().isPresent() ? HAS_DATE : 0)
                | (p.confidence().isPresent() ? HAS_CONFIDENCE : 0)
                | (p.extras().isNone() ? 0 : HAS_EXTRAS);
        out.writeByte((byte) known);
        if (p.position().isPresent()) {
            out.writeZInt(p.position().getAsInt());
        }
        if (p.date().isPresent()) {
            Instant date = p.date().get();
            out.writeZLong(date.getEpochSecond());
            out.writeVInt(date.getNano());
        }
        if (p.confidence().isPresent()) {
            out.writeLong(Double.doubleToLongBits(p.confidence().getAsDouble()));
        }
        out.writeString(p.document());
        out.writeString(p.creator());
        out.writeString(p.tool());
        out.writeString(p.domain());
        writeContext(out, p.source());
        writeContext(out, p.target());
        if (!p.extras().isNone()) {
            writeExtras(out, p.extras());
        }
    }

    private static void writeExtras(DataOutput out, Extras extras) throws IOException {
        out.writeVInt(extras.notes().size());
        for (String note : extras.notes()) {
            out.writeString(note);
        }
        out.writeZLong(extras.usageCount().orElse(-1));
        out.writeVInt(extras.properties().size());
        for (Extras.Property property : extras.properties()) {
            out.writeString(property.type());
            out.writeString(property.value());
        }
    }

    private static Extras readExtras(DataInput in) throws IOException {
        int n = in.readVInt();
        List<String> notes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            notes.add(in.readString());
        }
        long usageCount = in.readZLong();
        int m = in.readVInt();
        List<Extras.Property> properties = new ArrayList<>(m);
        for (int i = 0; i < m; i++) {
            properties.add(new Extras.Property(in.readString(), in.readString()));
        }
        return new Extras(notes, usageCount < 0 ? OptionalLong.empty() : OptionalLong.of(usageCount), properties);
    }

    private static Provenance readProvenance(DataInput in) throws IOException {
        int known = in.readByte();
        OptionalInt position = (known & HAS_POSITION) == 0 ? OptionalInt.empty() : OptionalInt.of(in.readZInt());
        Optional<Instant> date = (known & HAS_DATE) == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(in.readZLong(), in.readVInt()));
        OptionalDouble confidence = (known & HAS_CONFIDENCE) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.longBitsToDouble(in.readLong()));
        String document = in.readString();
        String creator = in.readString();
        String tool = in.readString();
        String domain = in.readString();
        boolean reviewed = (known & REVIEWED) != 0;
        Context source = readContext(in);
        Context target = readContext(in);
        Extras extras = (known & HAS_EXTRAS) == 0 ? Extras.NONE : readExtras(in);
        return new Provenance(
                document, position, date, confidence, reviewed, creator, tool, domain, source, target, extras);
    }

    private static void writeContext(DataOutput out, Context context) throws IOException {
        writeOptional(out, context.previous());
        writeOptional(out, context.next());
    }

    private static Context readContext(DataInput in) throws IOException {
        return new Context(readOptional(in), readOptional(in));
    }

    private static void writeOptional(DataOutput out, Optional<String> text) throws IOException {
        out.writeByte((byte) (text.isPresent() ? 1 : 0));
        if (text.isPresent()) {
            out.writeString(text.get());
        }
    }

    private static Optional<String> readOptional(DataInput in) throws IOException {
        return in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
    }
}
