import{A as e,Ct as t,D as n,E as r,Gt as i,Ht as a,It as o,Jt as s,Kt as c,M as l,Qt as ee,St as u,T as d,Ut as f,Wt as p,Y as m,Zt as te,_ as h,_t as ne,bt as re,c as g,cn as _,fn as v,gt as ie,ht as ae,mn as y,nt as oe,on as b,q as se,qt as x,r as ce,rt as le,s as ue,sn as S,un as C,vt as de,wt as w,x as T,xt as fe,yt as pe}from"./shared-CpJAXTHj.js";import{_ as me,b as E,d as he,l as D,o as ge,u as _e,y as O}from"./pages-C7iqyOWJ.js";var ve=te(class extends ee{constructor(){super(...arguments),this.key=C}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(ce(e),this.key=t),n}});function k({customer:e,states:t,text:n},r){return{limit:100,...n?{text:n}:{},...t.length?{states:t}:{},...e===null?{}:{customer_id:e},...r===null?{}:{after:r}}}function A({ask:e}){return{list:async(t,n)=>{let{next:r,orders:i,total:a}=await e(`orders/list`,k(t,n));return{rows:i,total:a,next:r}},get:t=>e(`orders/get`,{order_id:t}),save:(t,n)=>e(`orders/save`,{...t===null?{}:{order_id:t},order:n})}}var ye=[`access`,`rectification`,`erasure`,`restriction`,`portability`,`objection`];function j({ask:e,language:t}){return{list:async(t,n)=>{let{customers:r,next:i,total:a}=await e(`customers/list`,k({...t,customer:null},n));return{rows:r,total:a,next:i}},get:t=>e(`customers/get`,{customer_id:t}),save:(t,n)=>e(`customers/save`,{...t===null?{}:{customer_id:t},customer:n}),restrict:(t,n)=>e(`customers/restrict`,{customer_id:t,is_restricted:n}),planErasure:t=>e(`customers/erase`,{customer_id:t}),erase:(t,n)=>e(`customers/erase`,{customer_id:t,token:n}),information:async n=>{let{url:r}=await e(`customers/export`,{customer_id:n,language:t()});return r},requests:async()=>{let{requests:t}=await e(`customers/requests`);return t},addRequest:(t,n,r)=>e(`customers/add_request`,{customer_id:t,kind:n,received_on:r}),answerRequest:t=>e(`customers/answer_request`,{request_id:t})}}var be={open:{icon:`mdi:progress-clock`,tone:`printing`},done:{icon:`mdi:check-circle-outline`,tone:`success`},cancelled:{icon:`mdi:cancel`,tone:`muted`},accepted:{icon:`mdi:check-circle-outline`,tone:`success`},declined:{icon:`mdi:cancel`,tone:`muted`},active:{icon:`mdi:account-outline`,tone:`muted`},restricted:{icon:`mdi:account-lock-outline`,tone:`warning`},erased:{icon:`mdi:account-off-outline`,tone:`muted`}};function M(e,t,n){let{icon:r,tone:i}=be[t],a=`${e}.state.${t}`;return v`<span class=${`sign tone-${i}`}
    ><ha-icon .icon=${r} style="color: var(--tone)"></ha-icon
    ><span class="ellipsis">${n.texts.text(a)}</span></span
  >`}function N({details:e,number:t}){return e&&(e.company||e.name)||t}function xe(e){return[P(e),we(e),Te(e),{key:`state`,title:e.texts.text(`records.column.state`),cell:({state:t})=>M(`order`,t,e),width:128,card:`aside`},F(e,`due`,({due_on:e})=>e),F(e,`service`,({service_on:e})=>e,8),I(e)]}function Se(e){return[P(e),we(e),Te(e),{key:`state`,title:e.texts.text(`records.column.state`),cell:({state:t})=>M(`quote`,t,e),width:128,card:`aside`},F(e,`sent`,({sent_on:e})=>e,7),F(e,`valid`,({valid_until:e})=>e,6),I(e)]}function Ce(e){let{formats:t,texts:n}=e;return[P(e),{key:`name`,title:n.text(`records.column.name`),cell:N,width:160,grow:4,isLink:!0,card:`title`},{key:`city`,title:n.text(`customer.city`),cell:({details:e})=>e?.city??``,width:120,grow:2,hide:8,card:`below`},{key:`state`,title:n.text(`records.column.state`),cell:({state:t})=>M(`customer`,t,e),width:150,card:`aside`},{key:`contact`,title:n.text(`records.column.contact`),cell:({contacted_at:e})=>t.moment(e,d.now),width:120,hide:7}]}function P({texts:e}){return{key:`number`,title:e.text(`records.column.number`),cell:({number:e})=>e,width:112,hide:5,card:`below`}}function we({texts:e}){return{key:`title`,title:e.text(`records.column.title`),cell:({number:e,quantity:t,title:n})=>`${t>1?`${t} × `:``}${n||e}`,width:160,grow:4,isLink:!0,card:`title`}}function Te({texts:e}){return{key:`customer`,title:e.text(`records.column.customer`),cell:({customer:e})=>e??``,width:90,grow:1,hide:9,card:`below`}}function F({formats:e,texts:t},n,r,i=6){return{key:n,title:t.text(`records.column.${n}`),cell:t=>{let n=r(t);return n===null?``:e.date(`${n}T12:00:00Z`)},width:116,hide:i,...n===`due`||n===`valid`?{card:`below`}:{}}}function I({formats:e,texts:t}){return{key:`price`,title:t.text(`records.column.price`),cell:({currency:t,price:n})=>n?e.money(n.gross,t):C,isNumeric:!0,width:100,hide:4,card:`corner`}}var L=class extends E{constructor(...e){super(...e),this.customerId=null,this._isBusy=!1,this._requests=new n(this,new h),this._load=()=>{this._requests.store.load(()=>this._api.requests())}}static{this.styles=[f,p,c,x,O,y`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 4px 0;
        border-top: 1px solid var(--pz-line);
      }
      li span:first-of-type {
        flex: 1 1 160px;
      }
      li ha-icon {
        color: var(--tone);
      }
      a {
        color: inherit;
      }
      .line {
        margin-top: 12px;
      }
    `]}willUpdate(e){this.hasUpdated||(this._api=j(this.connection)),e.has(`customerId`)&&this._load()}render(){let{error:e,value:t}=this._requests.state,n=t?.filter(({customer_id:e})=>this.customerId===null||e===this.customerId);return v`<section class="card">
      <h2>${this.text(`requests.title`)}</h2>
      <p class="muted">${this.text(`requests.text`)}</p>
      <printernizer-failure
        .heading=${this.text(`records.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${n?.length?v`<ul>
              ${n.map(e=>this._request(e))}
            </ul>`:C}
      ${n?.length===0?v`<p class="muted">${this.text(`requests.none`)}</p>`:C}
      ${this.customerId===null?C:this._form()}
    </section>`}_request({customer:n,customer_id:r,done_at:i,due_on:a,id:o,kind:s,received_on:c}){let l=i===null&&a<this.i18n.formats.today(d.now);return v`<li class=${`tone-${i===null?l?`error`:`warning`:`success`}`}>
      <ha-icon
        .icon=${i===null?l?`mdi:alert-circle-outline`:`mdi:clock-outline`:`mdi:check-circle-outline`}
      ></ha-icon>
      <span>
        ${this.text(`requests.kind.${s}`)}
        ${this.customerId===null&&n!==null&&r!==null?v` · <a href=${e(t(`customers`,r))}>${n}</a>`:C}
        <span class="muted">${this.text(`requests.received`,{day:this.day(c)})}</span>
      </span>
      <span>
        ${i===null?this.text(l?`requests.late`:`requests.due`,{day:this.day(a)}):this.text(`requests.done`,{day:this.day(i)})}
      </span>
      ${i===null?v`<printernizer-button
              icon="mdi:check"
              .text=${this.text(`requests.answer`)}
              ?disabled=${this._isBusy}
              @click=${()=>this._do(()=>this._api.answerRequest(o))}
            ></printernizer-button>`:C}
    </li>`}_form(){return v`<div class="line">
      <div>
        <label for="kind">${this.text(`requests.kind`)}</label>
        <select id="kind">
          ${ye.map(e=>v`<option value=${e}>${this.text(`requests.kind.${e}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="received">${this.text(`requests.received_on`)}</label>
        <input id="received" type="date" required .value=${this.i18n.formats.today(d.now)} />
      </div>
      <printernizer-button
        icon="mdi:plus"
        .text=${this.text(`requests.add`)}
        ?disabled=${this._isBusy}
        @click=${this._add}
      ></printernizer-button>
    </div>`}async _add(){let[e,t,n]=[this.customerId,this._kind.value,this._received.value];e!==null&&n&&await this._do(()=>this._api.addRequest(e,t,n))}async _do(e){this._isBusy=!0,await this.attempt(e),this._isBusy=!1,this._load()}};a([_({attribute:!1})],L.prototype,`customerId`,void 0),a([S()],L.prototype,`_isBusy`,void 0),a([b(`#kind`)],L.prototype,`_kind`,void 0),a([b(`#received`)],L.prototype,`_received`,void 0),L=a([s(`printernizer-customer-requests`)],L);var R=y`
  .head,
  .deeds,
  .save,
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head h2 {
    min-width: 0;
    font-size: 24px;
    font-weight: 400;
    line-height: 32px;
    overflow-wrap: anywhere;
  }
  .head .sign {
    margin-inline-start: 8px;
  }
  .deeds {
    margin: 12px 0;
  }
  .deeds:last-child {
    margin-bottom: 0;
  }
  .save {
    justify-content: flex-end;
  }
  .picked {
    justify-content: space-between;
    margin-bottom: 12px;
  }
  .result {
    margin: 12px 0 0;
    font-weight: 500;
  }
  .card table + p {
    margin-top: 8px;
  }
  a {
    color: inherit;
  }
  tbody th {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
    font-size: 14px;
    color: var(--pz-text);
  }
  .skeleton {
    height: 320px;
    border-radius: var(--pz-radius);
    background: var(--pz-tint);
  }
`,Ee=[`details`,`orders`,`quotes`,`jobs`,`files`,`pictures`,`rules`],z=class extends E{constructor(...e){super(...e),this.customerId=null,this._draft={},this._isBusy=!1,this._customer=new n(this,new h)}static{this.styles=[f,p,i,c,x,O,R]}willUpdate(e){this.hasUpdated||(this._api=j(this.connection)),e.has(`customerId`)&&(this._draft={},this._load(!0))}render(){let t=this.customerId===null?void 0:this._customer.state.value;if(this.customerId!==null&&!t)return this._waiting();let n=t?.details!==null;return v`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.customers`)}
          .href=${e(w(`customers`))}
        ></printernizer-button>
        <h2>${t?N(t):this.text(`records.new.customers`)}</h2>
        ${t?v`<span class="muted">${t.number}</span>${M(`customer`,t.state,this.i18n)}`:C}
      </div>
      <section class="card">
        <h2>${this.text(`customer.details`)}</h2>
        ${n?this._details(t):v`<p class="muted">${this.text(`customer.hidden.${t.state===`erased`?`erased`:`restricted`}`)}</p>`}
      </section>
      ${t?this._aside(t):C}
    `}_waiting(){let{error:e}=this._customer.state;return e===void 0?v`<div class="wide skeleton" aria-busy="true"></div>`:v`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_details(e){let t={country:`DE`,is_company:!1,legal_hold:!1,...e?.details,...e?{country:e.country,is_company:e.is_company,legal_hold:e.legal_hold}:{},...this._draft};return v`<printernizer-settings-form
        .questions=${this._questions(e!==void 0)}
        .values=${t}
        @answered=${({detail:e})=>{let t=e.key===`country`?String(e.value).toUpperCase():e.value;this._draft={...this._draft,[e.key]:t}}}
      ></printernizer-settings-form>
      <div class="save deeds">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._isBusy}
          @click=${this._save}
        ></printernizer-button>
      </div>`}_questions(e){let t=(e,t=255)=>({kind:`text`,key:e,longest:t,label:this.text(`customer.${e}`)});return[{kind:`switch`,key:`is_company`,label:this.text(`customer.is_company`)},t(`name`),t(`company`),t(`street`),t(`postcode`),t(`city`),{...t(`country`,2),hint:this.text(`customer.country_text`)},t(`email`),t(`phone`),t(`vat_id`,40),{kind:`note`,key:`note`,longest:4e3,label:this.text(`records.note`)},...e?[{kind:`switch`,key:`legal_hold`,label:this.text(`customer.legal_hold`),hint:this.text(`customer.legal_hold_text`)}]:[]]}_aside(n){let{id:r,state:i}=n;return v`<div class="column">
      <section class="card">
        <h2>${this.text(`customer.belongs`)}</h2>
        <div class="deeds">
          ${this._link(`mdi:clipboard-text-outline`,this.text(`business.section.orders`),e(w(`orders`,{customer:r})))}
          ${this._link(`mdi:file-sign`,this.text(`business.section.quotes`),e(w(`quotes`,{customer:r})))}
          ${this._link(`mdi:format-list-bulleted`,this.text(`records.jobs`),e(m({customers:[r]})))}
          ${i===`active`?this._link(`mdi:plus`,this.text(`records.new.orders`),e(t(`orders`,null,r))):C}
        </div>
      </section>
      ${i===`erased`?C:this._rights(n)}
      <printernizer-customer-requests .customerId=${r}></printernizer-customer-requests>
    </div>`}_rights(e){let t=e.state===`restricted`;return v`<section class="card">
      <h2>${this.text(`customer.rights`)}</h2>
      <p class="muted">${this.text(`customer.rights_text`)}</p>
      ${e.erase_on===null?C:v`<p>${this.text(`customer.erase_on`,{day:this.day(e.erase_on)})}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:file-account-outline"
          .text=${this.text(`customer.export`)}
          ?disabled=${this._isBusy}
          @click=${this._inform}
        ></printernizer-button>
        <printernizer-button
          icon=${t?`mdi:account-lock-open-outline`:`mdi:account-lock-outline`}
          .text=${this.text(t?`customer.unrestrict`:`customer.restrict`)}
          ?disabled=${this._isBusy}
          @click=${()=>this._restrict(!t)}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          icon="mdi:account-remove-outline"
          .text=${this.text(`customer.erase`)}
          ?disabled=${this._isBusy}
          @click=${this._erase}
        ></printernizer-button>
      </div>
    </section>`}_link(e,t,n){return v`<printernizer-button .icon=${e} .text=${t} .href=${n}></printernizer-button>`}_load(e){let t=this.customerId;t!==null&&this._customer.store.load(()=>this._api.get(t),{forget:e})}async _save(){let e=await this._do(()=>this._api.save(this.customerId,this._draft));e&&(g(this,this.text(`settings.saved`)),this._draft={},this.customerId===null?T(t(`customers`,e.id)):this._load(!1))}async _inform(){let e=this.customerId;if(e===null)return;let t=await this._do(()=>this._api.information(e));t!==void 0&&this.openFile(t,!0)}async _restrict(e){let t=this.customerId;t!==null&&(!e||await this.confirm(this.text(`customer.restrict_title`),this.text(`customer.restrict_text`),this.text(`customer.restrict`)))&&(await this._do(()=>this._api.restrict(t,e)),this._load(!1))}async _erase(){let e=this.customerId;if(e===null)return;let t=await this._do(()=>this._api.planErasure(e)),n=t?.token;if(!t||!n||!await this.confirm(this.text(`customer.erase_title`,{customer:t.customer}),this._planText(t),this.text(`customer.erase`),this.text(`month.close_understood`)))return;let r=await this._do(()=>this._api.erase(e,n));r&&(g(this,r.erase_on===null?this.text(`customer.erased_now`):this.text(`customer.erased_later`,{day:this.day(r.erase_on)})),this._load(!1))}_planText({counts:e,erase_on:t}){let n=Ee.filter(t=>(e[t]??0)>0).map(t=>`${this.text(`erasure.${t}`)}: ${this.i18n.formats.number(e[t]??0)}`);return`${t===null?``:`${this.text(`erasure.later`,{day:this.day(t)})} `}${this.text(`erasure.goes`,{what:n.join(`, `)||`–`})} ${this.text(`erasure.stays`)}`}async _do(e){this._isBusy=!0;let t=await this.attempt(e);return this._isBusy=!1,t}};a([_({attribute:!1})],z.prototype,`customerId`,void 0),a([S()],z.prototype,`_draft`,void 0),a([S()],z.prototype,`_isBusy`,void 0),z=a([s(`printernizer-business-customer`)],z);function De({ask:e}){return{formats:()=>e(`exports/formats`),create:({content:t,format:n,isRepeat:r=!1,month:i,span:a})=>e(`exports/create`,{format:n,content:t,...i===void 0?{}:{period:i},...a,...r?{is_repeat:!0}:{}})}}var Oe=[`jobs`,`costs`,`statement`,`own_use`,`bookings`,`books`,`customers`,`contacts`,`articles`,`history`],B=[`customers`,`contacts`,`articles`],V=class extends E{constructor(...e){super(...e),this._content=`jobs`,this._period=`this_year`,this._month=``,this._isRepeat=!1,this._isBusy=!1,this._choices=new n(this,new h),this._load=()=>{this._choices.store.load(()=>this._api.formats())}}static{this.styles=[f,p,c,O,y`
      .choice {
        display: flex;
        align-items: start;
        gap: 12px;
        min-height: 44px;
        padding: 8px;
        border-top: 1px solid var(--pz-line);
        cursor: pointer;
      }
      .choice input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 1px 0 0;
        accent-color: var(--pz-printing);
      }
      .choice b {
        display: block;
        font-weight: 500;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .tick {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      .asked {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 12px;
      }
      .asked > div {
        width: min(320px, 100%);
      }
      input[type="month"] {
        width: 100%;
        min-height: 40px;
        padding: 8px 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
    `]}willUpdate(){this.hasUpdated||(this._api=De(this.connection),this._month=Ae(this.i18n.formats.today(d.now).slice(0,7)),this._load())}render(){let{error:e,value:t}=this._choices.state;if(!t)return e===void 0?v`<section class="card" aria-busy="true"><p class="muted">…</p></section>`:v`<printernizer-failure
            .heading=${this.text(`records.failed`)}
            .error=${e}
            @retry-wanted=${this._load}
          ></printernizer-failure>`;let n=Oe.filter(e=>t.choices.some(({content:t})=>t===e));return v`
      <section class="card">
        <h2>${this.text(`exports.what`)}</h2>
        <fieldset>
          <legend class="hidden">${this.text(`exports.what`)}</legend>
          ${n.map(e=>this._choice(e))}
        </fieldset>
      </section>
      <section class="card">
        <h2>${this.text(`exports.how`)}</h2>
        ${this._how(t.choices.filter(({content:e})=>e===this._content))}
      </section>
    `}_choice(e){return v`<label class="choice">
      <input
        type="radio"
        name="content"
        .checked=${e===this._content}
        @change=${()=>{this._content=e}}
      />
      <span>
        <b>${this.text(`exports.content.${e}`)}</b>
        <span class="muted">${this.text(`exports.content_text.${e}`)}</span>
      </span>
    </label>`}_how(e){let t=ke(e,this._format);return t?v`<div class="asked">
      <div>
        <label class="field" for="format">${this.text(`exports.format`)}</label>
        <select
          id="format"
          @change=${e=>{this._format=e.target.value}}
        >
          ${e.map(({format:e})=>v`<option value=${e} ?selected=${e===t.format}>
                ${this.text(`exports.format.${e}`)}
              </option>`)}
        </select>
      </div>
      ${this._when(t)}
      ${t.format===`datev`?v`<label class="tick">
              <input
                type="checkbox"
                .checked=${this._isRepeat}
                @change=${e=>{this._isRepeat=e.target.checked}}
              />${this.text(`exports.repeat`)}
            </label>`:C}
      <p class="muted">${this.text(`exports.noted`)}</p>
      <printernizer-button
        variant="filled"
        icon=${t.format===`print`?`mdi:printer-outline`:`mdi:download`}
        .text=${this.text(t.format===`print`?`exports.open`:`exports.download`)}
        ?disabled=${this._isBusy}
        @click=${()=>this._create(t)}
      ></printernizer-button>
    </div>`:C}_when({content:e,needs_month:t}){return B.includes(e)?C:t?v`<div>
        <label class="field" for="month">${this.text(`month.column.month`)}</label>
        <input
          id="month"
          type="month"
          required
          min="2000-01"
          max="2099-12"
          .value=${this._month}
          @change=${e=>{this._month=e.target.value}}
        />
      </div>`:v`<printernizer-period-choice
      .period=${this._period}
      @period-changed=${e=>{this._period=e.detail.period}}
    ></printernizer-period-choice>`}async _create({content:e,format:t,needs_month:n}){if(n&&!/^20\d\d-\d\d$/.test(this._month))return;let r=n||B.includes(e)?void 0:oe(this._period,d.now,this.i18n.formats.timeZone);this._isBusy=!0;let i=await this.attempt(()=>this._api.create({content:e,format:t,span:r,...n?{month:this._month}:{},isRepeat:t===`datev`&&this._isRepeat}));this._isBusy=!1,i&&(this.openFile(i.url,t!==`print`),g(this,this.text(`exports.made`)))}};a([S()],V.prototype,`_content`,void 0),a([S()],V.prototype,`_format`,void 0),a([S()],V.prototype,`_period`,void 0),a([S()],V.prototype,`_month`,void 0),a([S()],V.prototype,`_isRepeat`,void 0),a([S()],V.prototype,`_isBusy`,void 0),V=a([s(`printernizer-business-exports`)],V);function ke(e,t){return e.find(e=>e.format===t)??e[0]}function Ae(e){let[t=0,n=1]=e.split(`-`).map(Number);return new Date(Date.UTC(t,n-2,1)).toISOString().slice(0,7)}var H=200;function U({ask:e}){return{month:t=>e(`books/month`,{period:t}),closes:()=>e(`books/closes`),close:t=>e(`books/close`,{period:t}),bookDrafts:async t=>{let n={periods:[t],states:[`draft`],classifications:[`business`,`private`]},r=[],i=null;do{let t=await e(`jobs/list`,{...n,limit:H,after:i});r.push(...t.jobs.map(({id:e})=>e)),i=t.next}while(i!==null);for(let t=0;t<r.length;t+=H)await e(`books/finalize`,{job_ids:r.slice(t,t+H)});return r.length},log:t=>e(`books/log`,{before:t})}}var W=class extends r{constructor(e){super({rows:void 0,isStale:!1,error:void 0}),this._ask=e,this._rows=[],this._next=null,this._round=0,this._isAsking=!1,this._wanted=0}show(e){JSON.stringify(e)!==JSON.stringify(this._question)&&(this._question=e,this.refresh())}refresh(){this._round+=1,this._isAsking=!1,this._wanted=0,this.replace({...this.state,isStale:this.state.rows!==void 0,error:void 0}),this._load(null)}want(e){this._wanted=e;let{error:t,isStale:n}=this.state;n||t!==void 0||this._isAsking||this._next!==null&&this._rows.length<e&&this._load(this._next)}async _load(e){if(this._question===void 0)return;let t=this._round;this._isAsking=!0;try{let{next:n,rows:r,total:i}=await this._ask(this._question,e);if(t!==this._round)return;this._isAsking=!1;let a=e===null?r:[...this._rows,...r];this._rows=a,this._next=n;let o=n===null?a.length:Math.max(i,a.length);this.replace({rows:{...me(a),count:o,known:o},isStale:!1,error:void 0}),this.want(this._wanted)}catch(e){if(t!==this._round)return;this._isAsking=!1,this.replace({...this.state,error:e})}}},je=/* @__PURE__ */ `customer.answer,customer.change,customer.create,customer.erased,customer.export,customer.request,customer.restrict,export.batch,export.create,history.import,job.correct,job.end,job.final,job.reopen,job.replace,job.reverse,job.settle,jobs.import,ledger.restored,log.purge,month.close,numbers.skip,order.change,order.create,people.import,quote.accept,quote.change,quote.create,retention.purge,rules.set`.split(`,`),Me=class extends E{static{this.styles=[f,c,O,y`
      td {
        vertical-align: top;
      }
      .when,
      .seq {
        white-space: nowrap;
      }
      td,
      th {
        padding-inline-end: 16px;
      }
      summary {
        white-space: nowrap;
        cursor: pointer;
      }
      pre {
        max-width: 60vw;
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}willUpdate(){if(this.hasUpdated)return;this._api=U(this.connection);let e=async(e,t)=>{let{entries:n,next:r,total:i}=await this._api.log(t===null?null:Number(t));return{rows:n,total:i,next:r===null?null:String(r)}};this._log=new n(this,new W(e)),this._log.store.show(`log`)}render(){return v`
      <printernizer-chain-check class="wide"></printernizer-chain-check>
      <section class="card wide">
        <h2>${this.text(`log.lines`)}</h2>
        ${this._lines()}
      </section>
    `}_lines(){let{error:e,rows:t}=this._log.state,n=v`<printernizer-failure
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._log.store.refresh()}}
    ></printernizer-failure>`;if(!t)return e===void 0?v`<p class="muted" aria-busy="true">…</p>`:n;if(t.count===0)return v`<p class="muted">${this.text(`log.empty`)}</p>`;let r=t.loaded();return v`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${this.text(`log.line`)}</th>
              <th scope="col">${this.text(`log.when`)}</th>
              <th scope="col">${this.text(`log.action`)}</th>
              <th scope="col">${this.text(`log.entity`)}</th>
              <th scope="col">${this.text(`log.by`)}</th>
            </tr>
          </thead>
          <tbody>
            ${r.map(e=>this._line(e))}
          </tbody>
        </table>
      </div>
      ${e===void 0?C:n}
      ${r.length<t.count?v`<printernizer-button
              icon="mdi:chevron-down"
              .text=${this.text(`log.more`)}
              @click=${()=>{this._log.store.want(r.length+1)}}
            ></printernizer-button>`:C}
    `}_line(e){let{action:t,actor:n,entity:r,seq:i,ts:a}=e,{formats:o}=this.i18n,s=je.find(e=>e===t),c=s?this.text(`log.action.${s}`):t;return v`<tr>
      <td class="number seq">${o.number(i)}</td>
      <td class="when" title=${a}>${o.date(a)}, ${o.time(Date.parse(a))}</td>
      <td>
        <details>
          <summary>${c}</summary>
          <pre>${JSON.stringify(Ne(e),null,1)}</pre>
        </details>
      </td>
      <td>${r}</td>
      <td>${this._actor(n)}</td>
    </tr>`}_actor(e){return e===`system`?this.text(`log.by_itself`):e.startsWith(`user:`)?this.text(`log.by_person`):e}};Me=a([s(`printernizer-business-log`)],Me);function Ne({data:e,texts:t}){let n=Object.entries(t);return JSON.parse(JSON.stringify(e),(e,t)=>typeof t==`string`?n.reduce((e,[t,n])=>e.replaceAll(t,n),t):t)}var Pe=[{count:`unclassified`,isOpen:!0,filter:{classifications:[`unclassified`]}},{count:`unfinished`,isOpen:!0,filter:{classifications:[`business`],states:[`draft`]}},{count:`unpriced`,isOpen:!1,filter:{classifications:[`business`],states:[`draft`]}},{count:`uncosted`,isOpen:!1,filter:{states:[`draft`]}},{count:`drafts`,isOpen:!1,filter:{classifications:[`business`,`private`],states:[`draft`]}},{count:`booked`,isOpen:!1,filter:{states:[`final`]}}],G=class extends E{constructor(...e){super(...e),this.month=null,this._state=new n(this,new h),this._closes=new n(this,new h),this._busy=/* @__PURE__ */ new Set,this._loadCloses=()=>{this._closes.store.load(()=>this._api.closes())}}static{this.styles=[f,p,c,x,O,y`
      .head,
      .deeds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .head h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .deeds {
        margin-top: 16px;
      }
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 8px 0 12px;
      }
      .told ha-icon {
        color: var(--tone);
      }
      .counts a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 4px 8px;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      .counts a:hover {
        background: var(--pz-tint);
      }
      .counts .what {
        flex: 1;
        min-width: 0;
      }
      .counts b {
        font-weight: 500;
      }
      .counts ha-icon:first-child {
        color: var(--tone);
      }
      td a {
        color: inherit;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      .none {
        min-height: 44px;
        padding: 12px 8px;
        border-top: 1px solid var(--pz-line);
      }
    `]}willUpdate(e){this.hasUpdated||(this._api=U(this.connection),this._loadCloses()),e.has(`month`)&&this._load(!0)}render(){return v`
      <section class="card">${this._month(this._state.state.value)}</section>
      <section class="card">
        <h2>${this.text(`month.closed`)}</h2>
        ${this._closed()}
      </section>
    `}get _period(){return this.month??Ie(Number(this.i18n.formats.today(d.now).slice(0,7).replace(`-`,``)))}_month(t){let n=this._period;return v`
      <div class="head">
        <h2>${this.i18n.formats.month(n)}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-left"
          .label=${this.text(`month.before`)}
          .href=${e(u(Ie(n)))}
        ></printernizer-button>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-right"
          .label=${this.text(`month.after`)}
          .href=${e(u(Le(n)))}
        ></printernizer-button>
      </div>
      <printernizer-failure
        .heading=${this.text(`month.failed`)}
        .error=${this._state.state.error}
        @retry-wanted=${()=>{this._load(!1)}}
      ></printernizer-failure>
      ${t?v`${this._standing(t)}${this._counts(t)}${this._deeds(t)}`:C}
      ${!t&&this._state.state.isLoading?v`<p class="muted" aria-busy="true">…</p>`:C}
    `}_standing(t){let{formats:n}=this.i18n,[r,i,a]=Fe(t),o=t.earlier===null?``:n.month(t.earlier);return v`<p class=${`told tone-${a}`} role="status">
        <ha-icon .icon=${i}></ha-icon><span>${this.text(r,{month:o})}</span>
      </p>
      ${t.earlier!==null&&!t.is_closed?v`<p>
              <printernizer-button
                icon="mdi:calendar-arrow-left"
                .text=${this.text(`month.to_earlier`,{month:o})}
                .href=${e(u(t.earlier))}
              ></printernizer-button>
            </p>`:C}`}_counts(t){if(t.jobs+t.running===0)return v`<p class="muted none">${this.text(`month.empty`)}</p>`;let n=Pe.filter(({count:e})=>t[e]>0);return v`<ul class="counts">
      ${n.map(({count:n,filter:r,isOpen:i})=>this._count(n,t[n],i,e(m({...r,months:[t.period]}))))}
      ${t.running>0?this._count(`running`,t.running,!1,e(m({isOpen:!0}))):C}
    </ul>`}_count(e,t,n,r){return v`<li>
      <a class=${n?`tone-warning`:`tone-muted`} href=${r}>
        <ha-icon .icon=${n?`mdi:alert-outline`:`mdi:information-outline`}></ha-icon>
        <span class="what">
          <b>${this.counted(`month.${e}`,t)}</b>
          <span class="muted">${this.text(`month.${e}_text`)}</span>
        </span>
        <ha-icon icon="mdi:chevron-right"></ha-icon>
      </a>
    </li>`}_deeds(e){return e.is_closed?C:v`<div class="deeds">
      ${e.drafts>0?v`<printernizer-button
              icon="mdi:book-check-outline"
              .text=${this.counted(`month.book`,e.drafts)}
              ?disabled=${e.unfinished>0||this._busy.has(`book`)}
              @click=${this._book}
            ></printernizer-button>`:C}
      <printernizer-button
        variant="filled"
        icon="mdi:lock-outline"
        .text=${this.text(`month.close`)}
        ?disabled=${!e.is_ready||this._busy.has(`close`)}
        @click=${this._close}
      ></printernizer-button>
    </div>`}_closed(){let{error:e,value:t}=this._closes.state;return e===void 0?t?t.closes.length===0?v`<p class="muted">${this.text(`month.none_closed`)}</p>`:v`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`month.column.month`)}</th>
            <th scope="col" class="number">${this.text(`month.column.jobs`)}</th>
            <th scope="col">${this.text(`month.column.closed`)}</th>
            <th scope="col" class="number">${this.text(`month.column.line`)}</th>
          </tr>
        </thead>
        <tbody>
          ${t.closes.map(e=>this._row(e))}
        </tbody>
      </table>
    </div>`:v`<p class="muted" aria-busy="true">…</p>`:v`<printernizer-failure
        .heading=${this.text(`month.failed`)}
        .error=${e}
        @retry-wanted=${this._loadCloses}
      ></printernizer-failure>`}_row({closed_at:t,jobs:n,log_hash:r,log_seq:i,period:a}){let{formats:o}=this.i18n;return v`<tr>
      <td><a href=${e(u(a))}>${o.month(a)}</a></td>
      <td class="number">${o.number(n)}</td>
      <td>${this.day(t)}</td>
      <td class="number" title=${r}>${o.number(i)}</td>
    </tr>`}_load(e){let t=this._period;this._state.store.load(()=>this._api.month(t),{forget:e})}async _book(){let e=this._period,t=this._state.state.value?.drafts??0;await this.confirm(this.text(`jobs.book_title`),this.counted(`jobs.book_text`,t),this.text(`jobs.bulk.book`))&&await this._do(`book`,async()=>{let t=await this._api.bookDrafts(e);g(this,this.counted(`jobs.booked`,t))})}async _close(){let e=this._period,t=this.i18n.formats.month(e);await this.confirm(this.text(`month.close_title`,{month:t}),this.text(`month.close_text`),this.text(`month.close`),this.text(`month.close_understood`))&&(await this._do(`close`,async()=>{await this._api.close(e),g(this,this.text(`month.is_closed_now`,{month:t})),this._loadCloses()}),this.month===null&&T(u(e)))}async _do(e,t){this._busy.add(e),this.requestUpdate(),await this.attempt(t),this._busy.delete(e),this._load(!1)}};a([_({attribute:!1})],G.prototype,`month`,void 0),G=a([s(`printernizer-business-month`)],G);function Fe(e){return e.is_closed?[`month.is_closed`,`mdi:lock-check-outline`,`success`]:e.is_over?e.earlier===null?e.is_ready?[`month.is_ready`,`mdi:check-circle-outline`,`success`]:[`month.is_open`,`mdi:alert-outline`,`warning`]:[`month.is_earlier_open`,`mdi:calendar-alert`,`warning`]:[`month.is_running`,`mdi:calendar-clock`,`muted`]}function Ie(e){return e%100==1?e-89:e-1}function Le(e){return e%100==12?e+89:e+1}var Re=[`DE_STD`,`DE_RED`,`DE_KU`,`EU_GOODS`,`EU_SERVICE_RC`,`DE_13B`,`EXPORT`,`EU_OSS`,`NOT_TAXABLE`,`PRIVATE`],ze=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`,`failures`,`risk`];function Be({texts:e},t){let n=Re.find(e=>e===t);return n?e.text(`treatment.${n}`):t}function K(e,t,n){let{formats:r,texts:i}=n,a=(e,t,n=!1)=>v`<tr>
      <th scope="row">${e}</th>
      <td class="number">${n?v`<b>${t}</b>`:t}</td>
    </tr>`;return v`<table>
      <tbody>
        ${a(i.text(`price.net`),r.money(e.net,t),e.basis===`net`)}
        ${a(i.text(`price.vat`,{rate:r.measure(e.rate,`%`)}),r.money(e.vat,t))}
        ${a(i.text(`price.gross`),r.money(e.gross,t),e.basis===`gross`)}
      </tbody>
    </table>
    <p class="muted">
      ${Be(n,e.treatment)}${e.country?` · ${e.country}`:C}${e.reason?` · ${e.reason}`:C}
    </p>`}function Ve({currency:e,texts:t},n){return[{kind:`amount`,key:`amount`,unit:e,isOptional:!0,label:t.text(`price.amount`),hint:n},{kind:`choice`,key:`basis`,label:t.text(`price.basis`),options:[[`gross`,t.text(`basis.gross`)],[`net`,t.text(`basis.net`)]]},{kind:`choice`,key:`treatment`,label:t.text(`price.treatment`),options:[[``,t.text(`price.treatment_usual`)],...Re.map(e=>[e,t.text(`treatment.${e}`)])]}]}var He=20;function Ue(e,t,n){return D(e,{title:n.text(`order.pick_customer`),choices:[{value:null,text:n.text(`order.no_customer`),icon:`mdi:account-off-outline`}],find:async e=>{let{rows:n}=await t.list({...de,text:e,states:[`active`]},null);return n.slice(0,He).map(e=>({value:e.id,text:N(e),note:e.number}))}})}function We(e,t,n){return D(e,{title:n.text(`quote.pick_file`),choices:[{value:null,text:n.text(`quote.no_file`),icon:`mdi:file-remove-outline`}],find:async e=>{let{files:n}=await t.listFiles({...le,text:e,kinds:[`print`]},He,null);return n.map(({file_id:e,name:t})=>({value:e,text:t}))}})}var q=class extends E{constructor(...e){super(...e),this.orderId=null,this.customerId=null,this._draft={},this._isSaving=!1,this._sheet=new n(this,new h)}static{this.styles=[f,p,i,c,x,O,R,y`
      .jobs td:first-child {
        max-width: 280px;
        overflow-wrap: anywhere;
      }
    `]}willUpdate(e){this.hasUpdated||(this._api=A(this.connection)),(e.has(`orderId`)||e.has(`customerId`))&&(this._draft=this.orderId===null&&this.customerId!==null?{customer_id:this.customerId}:{},this._price=this._customerName=void 0,this._load(!0))}render(){let t=this.orderId===null?void 0:this._sheet.state.value,n=t?.order;return this.orderId!==null&&!t?this._waiting():v`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.orders`)}
          .href=${e(w(`orders`))}
        ></printernizer-button>
        <h2>${n?n.title||n.number:this.text(`records.new.orders`)}</h2>
        ${n?v`<span class="muted">${n.number}</span>${M(`order`,n.state,this.i18n)}`:C}
      </div>
      <section class="card">
        <h2>${this.text(`order.agreed`)}</h2>
        ${this._details(n)}
      </section>
      <div class="column">
        <section class="card">
          <h2>${this.text(`order.price`)}</h2>
          ${n?.price?K(n.price,n.currency,this.i18n):C}${this._pricing(n)}
        </section>
        ${t?this._costs(t.costs,t.order.currency):C}
      </div>
      ${t?this._jobs(t):C}
      <div class="wide save">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._isSaving}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `}_waiting(){let{error:e}=this._sheet.state;return e===void 0?v`<div class="wide skeleton" aria-busy="true"></div>`:v`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_details(e){let t={title:``,quantity:1,state:`open`,classification:`business`,note:``,...e,...this._draft};return v`
      ${this._customer(e)}
      <printernizer-settings-form
        .questions=${this._questions(e!==void 0)}
        .values=${t}
        @answered=${({detail:e})=>{this._draft={...this._draft,[e.key]:e.value}}}
      ></printernizer-settings-form>
    `}_customer(n){let r=this._draft.customer_id===void 0?n?.customer_id:this._draft.customer_id,i=this._draft.customer_id===void 0?n?.customer:this._customerName;return v`<div class="picked">
      <div>
        <span class="field">${this.text(`records.column.customer`)}</span>
        ${r?v`<a href=${e(t(`customers`,r))}>${i??this.text(`order.customer`)}</a>`:this.text(`order.no_customer`)}
      </div>
      <printernizer-button
        icon="mdi:account-search-outline"
        .text=${this.text(`order.pick_customer`)}
        @click=${this._pickCustomer}
      ></printernizer-button>
    </div>`}_questions(e){let t=e=>({label:this.text(e)});return[{kind:`text`,key:`title`,longest:255,...t(`records.column.title`)},{kind:`number`,key:`quantity`,least:1,most:1e5,...t(`order.quantity`)},{kind:`date`,key:`due_on`,isOptional:!0,...t(`records.column.due`)},{kind:`date`,key:`service_on`,isOptional:!0,hint:this.text(`order.service_text`),...t(`records.column.service`)},...e?[{kind:`choice`,key:`state`,options:pe.map(e=>[e,this.text(`order.state.${e}`)]),...t(`records.column.state`)}]:[],{kind:`choice`,key:`classification`,options:[`business`,`private`].map(e=>[e,this.text(`classification.${e}`)]),...t(`jobs.column.classification`)},{kind:`text`,key:`external_invoice_no`,longest:40,...t(`order.invoice`)},{kind:`note`,key:`note`,longest:4e3,...t(`records.note`)}]}_pricing(e){let t=e?.price,n={amount:t?t[t.basis]:``,basis:t?.basis??this.settings.business.price_basis,treatment:``,...this._price};return v`<printernizer-settings-form
      .questions=${Ve(this.i18n,this.text(`order.price_text`))}
      .values=${n}
      @answered=${({detail:e})=>{this._price={...n,...this._price,[e.key]:e.value}}}
    ></printernizer-settings-form>`}_costs(e,t){let n=e=>e?this.i18n.formats.money(e,t):`–`,r=(e,t,r)=>v`<tr>
        <th scope="row">${e}</th>
        <td class="number">${n(t)}</td>
        <td class="number">${n(r)}</td>
      </tr>`,i=ze.filter(t=>e.actual[t]||e.estimated[t]);return v`<section class="card">
      <h2>${this.text(`order.costs`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text(`order.part`)}</th>
            <th scope="col" class="number">${this.text(`order.actual`)}</th>
            <th scope="col" class="number">${this.text(`order.estimated`)}</th>
          </tr>
        </thead>
        <tbody>
          ${i.map(t=>r(this.text(`cost_part.${t}`),e.actual[t],e.estimated[t]))}
          ${r(this.text(`order.full`),e.actual_full,e.estimated_full)}
        </tbody>
      </table>
      ${e.result===null?C:v`<p class="result">
              ${this.text(`order.result`,{amount:n(e.result)})}${e.margin_percent===null?C:v` · ${this.text(`order.margin`,{margin:this.i18n.formats.measure(e.margin_percent,`%`)})}`}
            </p>`}
    </section>`}_jobs({jobs:n,order:r,quotes:i}){return v`<section class="card wide">
      <h2>${this.text(`order.jobs`)}</h2>
      ${n.length?this._jobTable(n,r.currency):v`<p class="muted">${this.text(`order.no_jobs`)}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:playlist-plus"
          .text=${this.text(`order.assign`)}
          .href=${e(m({states:[`draft`],classifications:[`business`,`unclassified`]}))}
        ></printernizer-button>
        ${n.length?v`<printernizer-button
                icon="mdi:format-list-bulleted"
                .text=${this.text(`records.jobs`)}
                .href=${e(m({orders:[r.id]}))}
              ></printernizer-button>`:C}
        ${i.map(n=>v`<printernizer-button
              icon="mdi:file-sign"
              .text=${n.number}
              .href=${e(t(`quotes`,n.id))}
            ></printernizer-button>`)}
      </div>
      <p class="muted">${this.text(`order.assign_text`)}</p>
    </section>`}_jobTable(t,n){let{formats:r}=this.i18n,i=e=>e===null?``:r.money(e,n);return v`<div class="scroll">
      <table class="jobs">
        <thead>
          <tr>
            <th scope="col">${this.text(`jobs.column.name`)}</th>
            <th scope="col">${this.text(`jobs.column.result`)}</th>
            <th scope="col">${this.text(`jobs.filter.state`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.grams`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.cost`)}</th>
            <th scope="col" class="number">${this.text(`jobs.column.gross`)}</th>
          </tr>
        </thead>
        <tbody>
          ${t.map(t=>v`<tr>
                <td>
                  <a href=${e(se(t.id))}
                    >${t.name||t.number||this.text(`job.unnamed`)}</a
                  >
                  ${t.attempt_of_id===null?C:v`<span class="muted">${this.text(`order.attempt`)}</span>`}
                </td>
                <td>${he(t.result,this.i18n.texts)}</td>
                <td>${this.text(`account.${t.state}`)}</td>
                <td class="number">${t.grams===null?``:r.grams(t.grams)}</td>
                <td class="number">${i(t.cost)}</td>
                <td class="number">${i(t.gross)}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>`}_load(e){let t=this.orderId;t!==null&&this._sheet.store.load(()=>this._api.get(t),{forget:e})}async _pickCustomer(){let e=await Ue(this,j(this.connection),this.i18n.texts);e&&(this._customerName=e.text,this._draft={...this._draft,customer_id:e.value})}async _save(){this._isSaving=!0;let e={...this._draft};if(this._price){let{amount:t,basis:n,treatment:r}=this._price;e.price=t?{amount:t,...n?{basis:n}:{},...r?{treatment:r}:{}}:null}let n=await this.attempt(()=>this._api.save(this.orderId,e));if(this._isSaving=!1,!n)return;this._draft={},this._price=void 0;let r=n.booked_jobs;g(this,r.length?this.text(`order.booked_stay`,{jobs:r.join(`, `)}):this.text(`settings.saved`)),this.orderId===null?T(t(`orders`,n.id)):this._load(!1)}};a([_({attribute:!1})],q.prototype,`orderId`,void 0),a([_({attribute:!1})],q.prototype,`customerId`,void 0),a([_({attribute:!1})],q.prototype,`settings`,void 0),a([S()],q.prototype,`_draft`,void 0),a([S()],q.prototype,`_price`,void 0),a([S()],q.prototype,`_customerName`,void 0),a([S()],q.prototype,`_isSaving`,void 0),q=a([s(`printernizer-business-order`)],q);var Ge=[`processing`,`procedure`];function Ke({ask:e}){return{page:t=>e(`privacy/page`,{page:t}),planPurge:()=>e(`privacy/purge`,{dry_run:!0}),purge:()=>e(`privacy/purge`,{dry_run:!1})}}var qe=[`jobs`,`orders`,`quotes`,`requests`,`photos`],J=class extends E{constructor(...e){super(...e),this._isBusy=!1,this._due=new n(this,new h),this._count=()=>{this._due.store.load(()=>this._api.planPurge())}}static{this.styles=[f,c,O,y`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
      ul {
        margin-bottom: 12px;
      }
      a {
        color: inherit;
      }
    `]}willUpdate(){this.hasUpdated||(this._api=Ke(this.connection),this._count())}render(){return v`
      <div class="column">
        <section class="card">
          <h2>${this.text(`dsgvo.pages`)}</h2>
          <p class="muted">${this.text(`dsgvo.pages_text`)}</p>
          <div class="deeds">
            ${Ge.map(e=>v`<printernizer-button
                  icon="mdi:file-document-outline"
                  .text=${this.text(`dsgvo.page.${e}`)}
                  ?disabled=${this._isBusy}
                  @click=${()=>this._open(e)}
                ></printernizer-button>`)}
          </div>
        </section>
        <section class="card">
          <h2>${this.text(`dsgvo.due`)}</h2>
          ${this._dueNow()}
        </section>
      </div>
      <printernizer-customer-requests></printernizer-customer-requests>
    `}_dueNow(){let{error:t,value:n}=this._due.state;if(!n)return t===void 0?v`<p class="muted" aria-busy="true">…</p>`:v`<printernizer-failure
            .heading=${this.text(`records.failed`)}
            .error=${t}
            @retry-wanted=${this._count}
          ></printernizer-failure>`;let{formats:r}=this.i18n,i=[...qe.map(e=>[this.text(`dsgvo.class.${e}`),n.counts[e]??0]),[this.text(`dsgvo.class.customers`),n.customers_due]],a=i.every(([,e])=>e===0);return v`
      <p class="muted">${this.text(`dsgvo.due_text`)}</p>
      <ul>
        ${i.map(([e,t])=>v`<li><span>${e}</span><span>${r.number(t)}</span></li>`)}
      </ul>
      ${n.customers_idle.length?v`<p>
              ${this.text(`dsgvo.idle`,{customers:n.customers_idle.join(`, `)})}
              <a href=${e(w(`customers`))}>${this.text(`business.section.customers`)}</a>
            </p>`:C}
      <printernizer-button
        variant="danger"
        icon="mdi:delete-clock-outline"
        .text=${this.text(a?`dsgvo.nothing_due`:`dsgvo.purge`)}
        ?disabled=${a||this._isBusy}
        @click=${this._purge}
      ></printernizer-button>
    `}async _open(e){this._isBusy=!0;let t=await this.attempt(()=>this._api.page(e));this._isBusy=!1,t&&this.openFile(t.url,!1)}async _purge(){if(!await this.confirm(this.text(`dsgvo.purge_title`),this.text(`dsgvo.purge_text`),this.text(`dsgvo.purge`)))return;this._isBusy=!0;let e=await this.attempt(()=>this._api.purge());if(this._isBusy=!1,!e)return;let t=qe.filter(t=>(e.counts[t]??0)>0).map(t=>`${this.text(`dsgvo.class.${t}`)}: ${this.i18n.formats.number(e.counts[t]??0)}`);g(this,this.text(`dsgvo.purged`,{what:t.join(`, `)||`–`})),this._count()}};a([S()],J.prototype,`_isBusy`,void 0),J=a([s(`printernizer-business-privacy`)],J);function Y({ask:e,language:t}){return{list:async(t,n)=>{let{next:r,quotes:i,total:a}=await e(`quotes/list`,k(t,n));return{rows:i,total:a,next:r}},get:t=>e(`quotes/get`,{quote_id:t}),estimate:(t,n)=>e(`quotes/estimate`,{wish:t,customer_id:n}),save:(t,n)=>e(`quotes/save`,{...t===null?{}:{quote_id:t},quote:n}),accept:t=>e(`quotes/accept`,{quote_id:t}),sheet:async n=>{let{url:r}=await e(`quotes/sheet`,{quote_id:n,language:t()});return r}}}var Je=400,X=class extends E{constructor(...e){super(...e),this.customerId=null,this.priceBasis=`gross`,this._estimate=new n(this,new h),this._askSoon=_e(()=>{this._ask()},Je),this._ask=()=>{let e=this._wish;e&&this._estimate.store.load(()=>this._api.estimate(e,this.customerId))}}static{this.styles=[f,p,c,O,R,y`
      .stale {
        opacity: 0.6;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this._askSoon.cancel()}willUpdate(e){this.hasUpdated||(this._api=Y(this.connection));let t=e.get(`quote`);!this.hasUpdated||e.has(`quote`)&&t?.id!==this.quote?.id?(this._typed=this._begin(),this._ask()):e.has(`customerId`)&&this._ask()}render(){return v`
      <section class="card">
        <h2>${this.text(`quote.print`)}</h2>
        ${this._file()}${this._form(this._printing())}
        <h3>${this.text(`quote.work`)}</h3>
        ${this._form(this._work())}
      </section>
      <section class="card">
        <h2>${this.text(`quote.price`)}</h2>
        ${this._form(Ve(this.i18n,this.text(`quote.price_text`)))}
        <h3>${this.text(`quote.estimate`)}</h3>
        ${this._costs()}
      </section>
    `}_begin(){return{fileId:this.quote?.file_id??null,plate:this.quote?.plate??1,type:`PLA`,grams:null,minutes_printing:null,quantity:this.quote?.quantity??1,serial:``,minutes:null,packaging:null,is_customer_material:!1,amount:null,basis:this.priceBasis,treatment:``}}_file(){let{fileId:e}=this._typed;return v`<div class="picked">
      <div>
        <span class="field">${this.text(`quote.file`)}</span>
        ${e===null?this.text(`quote.no_file`):this._fileName??this.text(`quote.its_file`)}
      </div>
      <printernizer-button
        icon="mdi:file-search-outline"
        .text=${this.text(`quote.pick_file`)}
        @click=${this._pickFile}
      ></printernizer-button>
    </div>`}_form(e){return v`<printernizer-settings-form
      .questions=${e}
      .values=${this._typed}
      @answered=${({detail:e})=>{this._change({[e.key]:e.value})}}
    ></printernizer-settings-form>`}_printing(){let e=[...this.fleet?.printers.values()??[]];return[...this._typed.fileId===null?[{kind:`text`,key:`type`,longest:64,label:this.text(`quote.material`)},{kind:`amount`,key:`grams`,unit:`g`,isOptional:!0,label:this.text(`quote.grams`)},{kind:`number`,key:`minutes_printing`,least:1,most:16e4,unit:this.text(`unit.minutes`),isOptional:!0,label:this.text(`quote.time`)}]:[{kind:`number`,key:`plate`,least:1,most:999,label:this.text(`quote.plate`)}],{kind:`number`,key:`quantity`,least:1,most:1e5,label:this.text(`order.quantity`)},{kind:`choice`,key:`serial`,label:this.text(`quote.printer`),options:[[``,this.text(`quote.any_printer`)],...e.map(({name:e,serial:t})=>[t,e])]},{kind:`switch`,key:`is_customer_material`,label:this.text(`quote.their_material`)}]}_work(){return[{kind:`number`,key:`minutes`,least:0,most:1e5,unit:this.text(`unit.minutes`),isOptional:!0,label:this.text(`quote.minutes`),hint:this.text(`quote.usual`)},{kind:`amount`,key:`packaging`,unit:this.i18n.currency,isOptional:!0,label:this.text(`cost_part.packaging`),hint:this.text(`quote.usual`)}]}_costs(){let{error:e,isLoading:t,value:n}=this._estimate.state;if(!this._wish)return v`<p class="muted">${this.text(`quote.nothing_yet`)}</p>`;let r=v`<printernizer-failure
      .heading=${this.text(`quote.no_estimate`)}
      .error=${e}
      @retry-wanted=${this._ask}
    ></printernizer-failure>`;if(!n)return e===void 0?v`<p class="muted" aria-busy="true">…</p>`:r;let{formats:i}=this.i18n,a=e=>i.money(e,n.currency),o=(e,t)=>v`<tr>
        <th scope="row">${e}</th>
        <td class="number">${a(t)}</td>
      </tr>`,s=n.materials.map(({grams:e,type:t})=>`${i.grams(e)} ${t}`);return v`${r}
      <div class=${t?`stale`:``} aria-busy=${String(t)} role="status">
        <p class="muted">
          ${this.text(`quote.one_piece`,{time:i.duration(n.seconds),materials:s.join(`, `)})}
        </p>
        <table>
          <tbody>
            ${ze.map(e=>n.cost[e]?o(this.text(`cost_part.${e}`),n.cost[e]):C)}
            ${o(this.text(`order.full`),n.full)}
          </tbody>
        </table>
        <h3>${this.text(`order.price`)}</h3>
        ${K(n.price,n.currency,this.i18n)}
      </div>`}get _wish(){let e=this._typed,{amount:t,basis:n,fileId:r,grams:i,minutes_printing:a,treatment:o,type:s}=e;if(r!==null||i&&s&&a)return{...r===null?{materials:[{type:s,grams:i??`0`}],seconds:(a??0)*60}:{file_id:r,plate:e.plate},quantity:e.quantity,...e.serial?{serial:e.serial}:{},...e.minutes===null?{}:{minutes:e.minutes},...e.packaging===null?{}:{packaging:e.packaging},is_customer_material:e.is_customer_material,price:{...t?{amount:t}:{},basis:n,...o?{treatment:o}:{}}}}_change(e){this._typed={...this._typed,...e};let t=this._wish;ue(this,`wish-changed`,{wish:t}),this._askSoon(void 0)}async _pickFile(){let e=await We(this,this.api,this.i18n.texts);e&&(this._fileName=e.value===null?void 0:e.text,this._change({fileId:e.value,plate:1}))}};a([_({attribute:!1})],X.prototype,`quote`,void 0),a([_({attribute:!1})],X.prototype,`customerId`,void 0),a([_({attribute:!1})],X.prototype,`fleet`,void 0),a([_({attribute:!1})],X.prototype,`priceBasis`,void 0),a([S()],X.prototype,`_typed`,void 0),a([S()],X.prototype,`_fileName`,void 0),X=a([s(`printernizer-quote-editor`)],X);var Z=class extends E{constructor(...e){super(...e),this.quoteId=null,this.customerId=null,this._draft={},this._isBusy=!1,this._quote=new n(this,new h)}static{this.styles=[f,p,i,c,x,O,R]}willUpdate(e){this.hasUpdated||(this._api=Y(this.connection)),(e.has(`quoteId`)||e.has(`customerId`))&&(this._draft=this.quoteId===null&&this.customerId!==null?{customer_id:this.customerId}:{},this._wish=this._customerName=void 0,this._load(!0))}render(){let t=this._known;if(this.quoteId!==null&&!t)return this._waiting();let n=!t||t.state===`open`&&t.sent_on===null;return v`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`business.section.quotes`)}
          .href=${e(w(`quotes`))}
        ></printernizer-button>
        <h2>${t?t.title||t.number:this.text(`records.new.quotes`)}</h2>
        ${t?v`<span class="muted">${t.number}</span>${M(`quote`,t.state,this.i18n)}`:C}
      </div>
      <section class="card">
        <h2>${this.text(`quote.says`)}</h2>
        ${this._customer(t)}${this._details(t,n)} ${n?this._saving():C}
      </section>
      ${t?this._standing(t):C}
      ${n?v`<printernizer-quote-editor
              class="wide"
              .quote=${t}
              .customerId=${this._customerId}
              .fleet=${this.fleet}
              .priceBasis=${this.settings.business.price_basis}
              @wish-changed=${e=>{this._wish=e.detail.wish}}
            ></printernizer-quote-editor>`:C}
    `}get _known(){return this.quoteId===null?void 0:this._quote.state.value}get _customerId(){let{customer_id:e}=this._draft;return e===void 0?this._known?.customer_id??null:e}_waiting(){let{error:e}=this._quote.state;return e===void 0?v`<div class="wide skeleton" aria-busy="true"></div>`:v`<printernizer-failure
      class="wide"
      .heading=${this.text(`records.failed`)}
      .error=${e}
      @retry-wanted=${()=>{this._load(!0)}}
    ></printernizer-failure>`}_customer(n){let r=this._customerId,i=this._draft.customer_id===void 0?n?.customer:this._customerName;return v`<div class="picked">
      <div>
        <span class="field">${this.text(`records.column.customer`)}</span>
        ${r?v`<a href=${e(t(`customers`,r))}>${i??this.text(`order.customer`)}</a>`:this.text(`order.no_customer`)}
      </div>
      ${n?.order_id?C:v`<printernizer-button
              icon="mdi:account-search-outline"
              .text=${this.text(`order.pick_customer`)}
              @click=${this._pickCustomer}
            ></printernizer-button>`}
    </div>`}_details(e,t){let n=[{kind:`text`,key:`title`,longest:255,label:this.text(`records.column.title`)},{kind:`date`,key:`valid_until`,isOptional:!0,label:this.text(`records.column.valid`)},{kind:`note`,key:`note`,longest:4e3,label:this.text(`records.note`)}];return v`<printernizer-settings-form
      .questions=${n}
      .values=${{title:``,note:``,...e,...this._draft}}
      ?disabled=${!t}
      @answered=${({detail:e})=>{this._draft={...this._draft,[e.key]:e.value}}}
    ></printernizer-settings-form>`}_saving(){return v`<div class="save deeds">
      <printernizer-button
        variant="filled"
        icon="mdi:content-save-outline"
        .text=${this.text(`settings.save`)}
        ?disabled=${this._isBusy}
        @click=${this._save}
      ></printernizer-button>
    </div>`}_standing(n){return v`<section class="card">
      <h2>${this.text(`quote.standing`)}</h2>
      ${n.price?K(n.price,n.currency,this.i18n):v`<p class="muted">${this.text(`quote.no_price`)}</p>`}
      ${n.sent_on===null?C:v`<p>${this.text(`quote.was_sent`,{day:this.day(n.sent_on)})}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:printer-outline"
          .text=${this.text(`quote.sheet`)}
          ?disabled=${this._isBusy}
          @click=${this._sheet}
        ></printernizer-button>
        ${n.state===`open`?this._open(n):C}
        ${n.order_id===null?C:v`<printernizer-button
                icon="mdi:clipboard-text-outline"
                .text=${n.order??this.text(`business.section.orders`)}
                .href=${e(t(`orders`,n.order_id))}
              ></printernizer-button>`}
      </div>
    </section>`}_open(e){return v`
      ${e.sent_on===null?v`<printernizer-button
              icon="mdi:send-outline"
              .text=${this.text(`quote.send`)}
              ?disabled=${this._isBusy}
              @click=${this._send}
            ></printernizer-button>`:C}
      <printernizer-button
        variant="filled"
        icon="mdi:check"
        .text=${this.text(`quote.accept`)}
        ?disabled=${this._isBusy}
        @click=${this._accept}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:close"
        .text=${this.text(`quote.decline`)}
        ?disabled=${this._isBusy}
        @click=${this._decline}
      ></printernizer-button>
    `}_load(e){let t=this.quoteId;t!==null&&this._quote.store.load(()=>this._api.get(t),{forget:e})}async _pickCustomer(){let e=await Ue(this,j(this.connection),this.i18n.texts);e&&(this._customerName=e.text,this._draft={...this._draft,customer_id:e.value})}async _save(){let e={...this._draft,...this._wish?{wish:this._wish}:{}},n=await this._change(this.quoteId,e);n&&(g(this,this.text(`settings.saved`)),this.quoteId===null&&T(t(`quotes`,n.id)))}async _send(){await this.confirm(this.text(`quote.send_title`),this.text(`quote.send_text`),this.text(`quote.send`))&&await this._change(this.quoteId,{sent_on:this.i18n.formats.today(d.now)})}async _decline(){await this._change(this.quoteId,{state:`declined`})}async _accept(){let e=this.quoteId;if(e===null)return;let n=await this._do(()=>this._api.accept(e));n&&T(t(`orders`,n.id))}async _sheet(){let e=this.quoteId;if(e===null)return;let t=await this._do(()=>this._api.sheet(e));t!==void 0&&this.openFile(t,!1)}async _change(e,t){let n=await this._do(()=>this._api.save(e,t));if(n)return this._draft={},this._wish=void 0,e!==null&&this._load(!1),n}async _do(e){this._isBusy=!0;let t=await this.attempt(e);return this._isBusy=!1,t}};a([_({attribute:!1})],Z.prototype,`quoteId`,void 0),a([_({attribute:!1})],Z.prototype,`customerId`,void 0),a([_({attribute:!1})],Z.prototype,`settings`,void 0),a([_({attribute:!1})],Z.prototype,`fleet`,void 0),a([S()],Z.prototype,`_draft`,void 0),a([S()],Z.prototype,`_wish`,void 0),a([S()],Z.prototype,`_customerName`,void 0),a([S()],Z.prototype,`_isBusy`,void 0),Z=a([s(`printernizer-business-quote`)],Z);var Ye={orders:pe,quotes:re,customers:ne},Xe={orders:`order`,quotes:`quote`,customers:`customer`},Q=class extends E{constructor(...e){super(...e),this.place=w(`orders`),this._columns=ge(Ze)}static{this.styles=[f,y`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
    `]}willUpdate(){this.hasUpdated||this._begin();let{filter:e,section:t}=this.place;this._list.store.show({section:t,filter:e})}render(){let{filter:n,section:r}=this.place;return v`
      <printernizer-filter-bar
        .words=${n.text}
        .label=${this.text(`records.search.${r}`)}
        ?narrowed=${n.text!==``||n.states.length>0||n.customer!==null}
        @search-changed=${e=>{this._narrow({text:e.detail.text})}}
        @filters-cleared=${()=>{T(w(r))}}
      >
        <printernizer-button
          variant="filled"
          icon="mdi:plus"
          .text=${this.text(`records.new.${r}`)}
          .href=${e(t(r,null,n.customer))}
        ></printernizer-button>
        ${Ye[r].map(e=>v`<printernizer-chip
              slot="chips"
              .text=${this.text(`${Xe[r]}.state.${e}`)}
              ?selected=${n.states.includes(e)}
              @click=${()=>{this._narrow({states:Ye[r].filter(t=>n.states.includes(t)!==(t===e))})}}
            ></printernizer-chip>`)}
      </printernizer-filter-bar>
      ${this._body()}
    `}_begin(){let e={orders:A(this.connection),quotes:Y(this.connection),customers:j(this.connection)},t=({filter:t,section:n},r)=>e[n].list(t,r);this._list=new n(this,new W(t))}_body(){let{filter:n,section:r}=this.place,{error:i,isStale:a,rows:o}=this._list.state,s=v`<printernizer-failure
      .heading=${this.text(`records.failed`)}
      .error=${i}
      @retry-wanted=${()=>{this._list.store.refresh()}}
    ></printernizer-failure>`;if(i!==void 0&&!o)return s;if(o?.count===0&&!a){let e=n.text!==``||n.states.length>0||n.customer!==null;return v`<printernizer-notice
        .icon=${e?`mdi:text-search`:`mdi:clipboard-text-outline`}
        .heading=${this.text(e?`records.nothing_found`:`records.empty.${r}`)}
        .text=${this.text(e?`jobs.nothing_found_text`:`records.empty_text.${r}`)}
      ></printernizer-notice>`}return v`${i===void 0?C:s}
      <printernizer-data-table
        .columns=${this._columns(r,this.i18n)}
        .rows=${o}
        .idOf=${({id:e})=>e}
        .nameOf=${Qe}
        .hrefOf=${({id:n})=>e(t(r,n))}
        .label=${this.text(`business.section.${r}`)}
        ?stale=${a}
        @range-changed=${e=>{this._list.store.want(e.detail.end)}}
      ></printernizer-data-table>`}_narrow(e){let{filter:t,section:n}=this.place;T(w(n,{...t,...e}))}};a([_({attribute:!1})],Q.prototype,`place`,void 0),Q=a([s(`printernizer-business-records`)],Q);function Ze(e,t){return{orders:xe,quotes:Se,customers:Ce}[e](t)}function Qe(e){return`title`in e?e.title||e.number:N(e)}var $e={month:`mdi:calendar-check-outline`,orders:`mdi:clipboard-text-outline`,quotes:`mdi:file-sign`,customers:`mdi:account-group-outline`,exports:`mdi:export-variant`,log:`mdi:link-variant`,privacy:`mdi:shield-account-outline`},$=class extends o{constructor(...e){super(...e),this.place=ae,this.narrow=!1}static{this.styles=[f,y`
      :host {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1400px;
        margin: 0 auto;
        padding: 16px;
      }
      printernizer-rail {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 12px;
      }
      :host([narrow]) printernizer-rail {
        position: static;
      }
      .alone {
        grid-column: 1 / -1;
      }
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `]}willUpdate(){this.hasUpdated||(this._settings=new n(this,this.store))}render(){let t=this._settings.state.value;return t&&!t.business.is_on?this._off():v`
      <printernizer-rail
        .label=${this.text(`business.sections`)}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${ie.map(t=>({value:t,icon:$e[t],text:this.text(`business.section.${t}`),href:e(fe(t))}))}
      ></printernizer-rail>
      <div>${t?this._section(t):this._waiting()}</div>
    `}_off(){return v`<printernizer-notice
      class="alone"
      icon="mdi:storefront-outline"
      .heading=${this.text(`business.off`)}
      .text=${this.text(`business.off_text`)}
    >
      <printernizer-button
        icon="mdi:cog-outline"
        .href=${e(l)}
        .text=${this.text(`business.switch_on`)}
      ></printernizer-button>
    </printernizer-notice>`}_waiting(){let{error:e}=this._settings.state;return e===void 0?[1,2].map(()=>v`<div class="skeleton" aria-busy="true"></div>`):v`<printernizer-failure
      .heading=${this.text(`settings.failed`)}
      .error=${e}
      @retry-wanted=${this._load}
    ></printernizer-failure>`}_section(e){let{place:t}=this;switch(t.section){case`month`:return v`<printernizer-business-month .month=${t.month}></printernizer-business-month>`;case`orders`:case`quotes`:case`customers`:return t.kind===`list`?ve(t.section,v`<printernizer-business-records .place=${t}></printernizer-business-records>`):this._record(t,e);case`exports`:return v`<printernizer-business-exports></printernizer-business-exports>`;case`log`:return v`<printernizer-business-log></printernizer-business-log>`;case`privacy`:return v`<printernizer-business-privacy></printernizer-business-privacy>`}}_record({customer:e,id:t,section:n},r){switch(n){case`orders`:return v`<printernizer-business-order
          .orderId=${t}
          .customerId=${e}
          .settings=${r}
        ></printernizer-business-order>`;case`quotes`:return v`<printernizer-business-quote
          .quoteId=${t}
          .customerId=${e}
          .settings=${r}
          .fleet=${this.fleet}
        ></printernizer-business-quote>`;case`customers`:return v`<printernizer-business-customer .customerId=${t}></printernizer-business-customer>`}}_load(){this._settings.store.start()}};a([_({attribute:!1})],$.prototype,`place`,void 0),a([_({attribute:!1})],$.prototype,`store`,void 0),a([_({attribute:!1})],$.prototype,`fleet`,void 0),a([_({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),$=a([s(`printernizer-business-view`)],$);export{$ as PrinternizerBusinessView};