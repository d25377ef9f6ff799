package io.pocoscope.store.answer;

import io.pocoscope.store.ChildList;
import io.pocoscope.store.Column;
import io.pocoscope.store.Table;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All types of the subgraph's schema; a test holds them equal to it. */
final class Types {
  /** Fields of the schema that no table accounts for, with the type of what they lead to. */
  private static final String WITHOUT_A_PLACE =
      """
      Account transfersFrom:Transfer transfersTo:Transfer orderRequester:RequestOrder orderBeneficiary:RequestOrder orderCallback:RequestOrder
      App orders:AppOrder transfers:AppTransfer
      Dataset orders:DatasetOrder transfers:DatasetTransfer
      Workerpool orders:WorkerpoolOrder transfers:WorkerpoolTransfer
      Deal apporder:AppOrder datasetorder:DatasetOrder workerpoolorder:WorkerpoolOrder requestorder:RequestOrder
      Task bulkSlice:BulkSlice
      BulkSlice datasetOrders:DatasetOrder
      Transaction gasUsed ressourceTransferEvent:RessourceTransferEvent
      Transfer id transaction:Transaction timestamp from:Account to:Account value
      AppTransfer id transaction:Transaction timestamp app:App from:Account to:Account
      DatasetTransfer id transaction:Transaction timestamp dataset:Dataset from:Account to:Account
      WorkerpoolTransfer id transaction:Transaction timestamp workerpool:Workerpool from:Account to:Account
      SchedulerNotice id transaction:Transaction timestamp workerpool:Workerpool deal:Deal
      AppOrder id app:App appprice volume tag datasetrestrict workerpoolrestrict requesterrestrict salt sign deals:Deal
      DatasetOrder id dataset:Dataset datasetprice volume tag apprestrict workerpoolrestrict requesterrestrict salt sign deals:Deal
      WorkerpoolOrder id workerpool:Workerpool workerpoolprice volume tag category:Category trust apprestrict datasetrestrict requesterrestrict salt sign deals:Deal
      RequestOrder id app:App appmaxprice dataset:Dataset datasetmaxprice workerpool:Workerpool workerpoolmaxprice requester:Account volume tag category:Category trust beneficiary:Account callback:Account params salt sign deals:Deal
      """;

  /** What a list leads to whose rows each have a type of their own. */
  private static final String ANY_EVENT = "Event";

  private static final Map<String, EntityType> BY_NAME = all();

  private Types() {}

  static Optional<EntityType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Collection<EntityType> known() {
    return BY_NAME.values();
  }

  private static Map<String, EntityType> all() {
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    for (Table table : Table.all()) {
      fields.put(table.type(), fieldsOf(table));
    }
    for (String line : WITHOUT_A_PLACE.lines().toList()) {
      String[] words = line.split(" ", -1);
      Map<String, String> own = fields.computeIfAbsent(words[0], any -> new LinkedHashMap<>());
      for (int i = 1; i < words.length; i++) {
        String[] field = words[i].split(":", -1);
        own.put(field[0], field.length > 1 ? field[1] : "");
      }
    }
    Map<String, EntityType> types = new LinkedHashMap<>();
    fields.forEach((name, own) -> types.put(name, type(name, own)));
    return Collections.unmodifiableMap(types);
  }

  private static Map<String, String> fieldsOf(Table table) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (!isOfEventId(table, column)) {
        fields.put(column.field(), column.target().orElse(""));
      }
    }
    for (ChildList list : table.children()) {
      fields.put(list.field(), list.type().orElse(ANY_EVENT));
    }
    return fields;
  }

  /** Block and log index of an event are no fields: its id says them. */
  static boolean isOfEventId(Table table, Column column) {
    return table.isEvent() && (column.name().equals("block") || column.name().equals("log_index"));
  }

  private static EntityType type(String name, Map<String, String> fields) {
    Optional<Table> table = Table.ofType(name);
    return new EntityType(name, table, Collections.unmodifiableMap(fields), ids(name, fields));
  }

  private static Set<IdForm> ids(String name, Map<String, String> fields) {
    return switch (name) {
      case "Protocol" -> Set.of(IdForm.WORD);
      case "Category" -> Set.of(IdForm.NUMBER);
      case "Contribution" -> Set.of(IdForm.CONTRIBUTION);
      case "BulkSlice" -> Set.of(IdForm.SLICE);
      case "Account", "App", "Dataset", "Workerpool" -> Set.of(IdForm.ADDRESS, IdForm.OTHER_HEX);
      default ->
          fields.containsKey("transaction")
              ? Set.of(IdForm.EVENT)
              : Set.of(IdForm.HASH, IdForm.OTHER_HEX);
    };
  }
}
